package org.lebenswelten.publish.report.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.Palette;
import org.lebenswelten.measure.CriterionResult;
import org.lebenswelten.measure.Improvement;
import org.lebenswelten.measure.Measurement;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.PhasePeriod;
import org.lebenswelten.measure.ShownProfiles;
import org.lebenswelten.measure.SuccessCriterion;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.report.AreaMap;
import org.lebenswelten.publish.report.AreaOutlines;
import org.lebenswelten.publish.report.DocumentTree;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportTexts;
import org.lebenswelten.publish.report.change.AtlasProfiles;
import org.lebenswelten.publish.report.change.ProfileChange;
import org.locationtech.jts.geom.Coordinate;

/**
 * What all pages of measures are made of.
 *
 * @param atlas the atlas
 * @param profiles its profiles
 * @param reached where measures reach
 * @param outlines the plane of its maps
 * @param names names of areas of all zonings by key
 * @param texts texts of the language
 * @param words profiles in words of the language
 */
record PageSource(
        ReportAtlas atlas,
        ShownProfiles profiles,
        MeasureAreas reached,
        AreaOutlines outlines,
        Map<String, String> names,
        ReportTexts texts,
        ProfileWords words) {

    /** Colour of areas that something reaches, and of the points on them. */
    private static final int REACHED = 2;

    private static final String SPOT = "#a63603";

    static PageSource of(ReportAtlas atlas, Language language) {
        ReportTexts texts = new ReportTexts(language);
        ShownProfiles profiles = AtlasProfiles.of(atlas);
        return new PageSource(
                atlas,
                profiles,
                MeasureAreas.of(atlas, profiles),
                AreaOutlines.of(atlas),
                names(atlas),
                texts,
                new ProfileWords(texts));
    }

    private static Map<String, String> names(ReportAtlas atlas) {
        Map<String, String> names = new HashMap<>();
        for (AtlasLayer layer : atlas.atlas().layers()) {
            int area = layer.columnIndex("area");
            int name = layer.columnIndex("name");
            if (layer.name().startsWith("areas_") && area >= 0 && name >= 0) {
                for (int row = 0; row < layer.size(); row++) {
                    if (layer.value(row, area) instanceof String key && layer.value(row, name) instanceof String text) {
                        names.putIfAbsent(key, text);
                    }
                }
            }
        }
        return names;
    }

    /** A phrase of the language. */
    String say(String key, Object... arguments) {
        return texts.of("measures." + key, arguments);
    }

    /** The heads of a table. */
    TableHeads heads() {
        return TableHeads.of(texts, "measures.");
    }

    /** A text of a profile, empty where it states none. */
    String text(@Nullable BilingualText text) {
        return text == null ? "" : words.text(text);
    }

    /** The names of areas. */
    String areas(Iterable<String> keys) {
        List<String> found = new ArrayList<>();
        keys.forEach(key -> found.add(names.getOrDefault(key, key)));
        return texts.list(found);
    }

    /** What the quality check says of a measure, absent where the atlas does not tell. */
    DocumentTree quality(String measure) {
        return atlas.document("measures.quality")
                .map(document -> document.at("measures").withId(measure))
                .orElse(DocumentTree.of("{}"));
    }

    /** The phases of a history, and that of today where the history lacks it. */
    List<ProfileView.Step> steps(List<PhasePeriod> history, Phase now) {
        List<ProfileView.Step> steps = new ArrayList<>();
        List<PhasePeriod> sorted =
                history.stream().sorted(Comparator.comparing(PhasePeriod::from)).toList();
        int last = -1;
        for (int i = 0; i < sorted.size(); i++) {
            last = sorted.get(i).phase() == now ? i : last;
        }
        for (int i = 0; i < sorted.size(); i++) {
            PhasePeriod period = sorted.get(i);
            steps.add(new ProfileView.Step(
                    words.text(period.phase().title()), words.span(period.from(), period.to()), i == last));
        }
        if (last < 0) {
            steps.add(new ProfileView.Step(words.text(now.title()), "", true));
        }
        return steps;
    }

    /** A measured value with its day, or that it is withheld. */
    PageTable.Cell value(@Nullable Measurement value, SuccessCriterion criterion) {
        if (value == null) {
            return PageTable.Cell.of(say("notMeasured"));
        }
        if (value.isWithheld()) {
            return PageTable.Cell.styled(texts.of("flag.secret"), "gap");
        }
        return PageTable.Cell.of(words.number(value.value(), criterion.unit()), day(value.date()));
    }

    /** A day, empty where there is none. */
    String day(@Nullable LocalDate day) {
        return day == null ? "" : texts.date(day);
    }

    /** The criteria of success with baseline, latest value and target. */
    Optional<PageTable> criteria(List<SuccessCriterion> criteria, List<CriterionResult> results, DocumentTree quality) {
        if (criteria.isEmpty()) {
            return Optional.empty();
        }
        List<List<PageTable.Cell>> rows = new ArrayList<>();
        for (SuccessCriterion criterion : criteria) {
            Measurement baseline = results.stream()
                    .filter(result -> result.criterionId().equals(criterion.id()))
                    .findFirst()
                    .map(CriterionResult::baseline)
                    .orElse(null);
            Measurement latest = ProfileChange.latest(results, criterion.id()).orElse(null);
            DocumentTree progress = quality.at("criteria").withId(criterion.id());
            rows.add(List.of(
                    PageTable.Cell.of(words.text(criterion.indicator())),
                    value(baseline, criterion),
                    value(latest, criterion),
                    criterion.target() == null
                            ? PageTable.Cell.of(say("notStated"))
                            : PageTable.Cell.of(
                                    words.number(criterion.target().value(), criterion.unit()),
                                    day(criterion.target().dueDate())),
                    state(criterion, baseline, latest, progress)));
        }
        return Optional.of(heads().words("criterion")
                .numbers("baseline", "latest", "target")
                .words("state")
                .rows(rows));
    }

    private PageTable.Cell state(
            SuccessCriterion criterion,
            @Nullable Measurement baseline,
            @Nullable Measurement latest,
            DocumentTree progress) {
        if (baseline != null && criterion.isTargetBehind(baseline.value())) {
            return PageTable.Cell.styled(say("unclear"), "verdict none");
        }
        if (latest != null && criterion.isReachedBy(latest.value())) {
            return PageTable.Cell.styled(say("reached"), "verdict better");
        }
        if (isMissed(criterion, latest)) {
            return PageTable.Cell.styled(say("missed"), "verdict worse");
        }
        String code = progress.at("state").text().orElse("unknown");
        if (code.equals("unknown")
                && baseline != null
                && latest != null
                && !Double.isNaN(latest.value() - baseline.value())) {
            double moved = latest.value() - baseline.value();
            boolean better = criterion.direction() == Improvement.UP ? moved > 0 : moved < 0;
            return better
                    ? PageTable.Cell.styled(say("betterThanBefore"), "verdict similar")
                    : PageTable.Cell.styled(say("notBetterThanBefore"), "verdict worse");
        }
        String title = progress.at("stateTitle").bilingual().map(words::text).orElse(say("open"));
        return PageTable.Cell.styled(
                code.equals("unknown") ? say("open") : title,
                switch (code) {
                    case "ahead", "reached" -> "verdict better";
                    case "behind", "not_reached" -> "verdict worse";
                    default -> "verdict similar";
                });
    }

    /** Whether the day had passed at the day of issue on which a target was to be reached, and the last value does not. */
    boolean isMissed(SuccessCriterion criterion, @Nullable Measurement latest) {
        return latest != null
                && !latest.isWithheld()
                && criterion.target() != null
                && criterion.target().dueDate() != null
                && criterion.target().dueDate().isBefore(atlas.atlas().issued())
                && !criterion.isReachedBy(latest.value());
    }

    /** A map of areas that something reaches, and of points. */
    AreaMap map(SortedSet<String> areas, String said, List<AreaMap.Point> points) {
        String fill = Palette.BLUES.symbols(5).get(REACHED).fill();
        Map<String, AreaMap.Paint> paints = new TreeMap<>();
        for (ReportArea area : atlas.areas()) {
            boolean in = areas.contains(area.id());
            paints.put(area.id(), new AreaMap.Paint(in ? fill : "#ffffff", false, in ? said : ""));
        }
        return new AreaMap(paints, null, points);
    }

    /** A point of a map. */
    AreaMap.Point point(double x, double y, String said) {
        double[] place = outlines.place(new Coordinate(x, y));
        return new AreaMap.Point(place[0], place[1], SPOT, said);
    }
}
