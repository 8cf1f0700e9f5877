package org.lebenswelten.publish.report.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;
import org.lebenswelten.publish.report.DocumentTree;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportCoverage;
import org.lebenswelten.publish.report.ReportIndex;
import org.lebenswelten.publish.report.ReportIndicator;

/** Goes through two atlases and collects what can be compared, and why the rest cannot. */
final class AtlasComparison {

    private static final ProfileChange NOTHING =
            new ProfileChange(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private final ReportAtlas now;
    private final ReportAtlas before;
    private final List<Caveat> caveats = new ArrayList<>();
    private final Map<String, ComparedAreas> areas = new HashMap<>();
    private final Set<String> redefined = new TreeSet<>();

    AtlasComparison(ReportAtlas now, ReportAtlas before) {
        this.now = now;
        this.before = before;
    }

    AtlasChange run() {
        List<IndicatorChange> indicators = new ArrayList<>();
        pairs(
                now.indicators(),
                before.indicators(),
                ReportIndicator::id,
                ReportIndicator::title,
                (later, earlier) -> indicator(later, earlier).ifPresent(indicators::add));
        List<IndexChange> indices = new ArrayList<>();
        pairs(now.indices(), before.indices(), ReportIndex::id, ReportIndex::title, (later, earlier) -> index(
                        later, earlier)
                .ifPresent(indices::add));
        List<CoverageChange> coverages = new ArrayList<>();
        pairs(
                now.coverages(),
                before.coverages(),
                ReportCoverage::id,
                ReportCoverage::title,
                (later, earlier) -> coverage(later, earlier).ifPresent(coverages::add));
        LocalDate since = before.atlas().issued();
        ProfileChange profiles = NOTHING;
        if (before.document(AtlasProfiles.DOCUMENT).isPresent()) {
            profiles = ProfileChange.between(AtlasProfiles.of(now), AtlasProfiles.of(before), since);
        } else {
            caveats.add(new Caveat(Caveat.Kind.NO_PROFILES, before.atlas().title(), List.of()));
        }
        return new AtlasChange(since, indices, indicators, coverages, profiles, caveats);
    }

    /** What both atlases have is compared, what only one has is told. */
    private <T> void pairs(
            List<T> later,
            List<T> earlier,
            Function<T, String> id,
            Function<T, BilingualText> title,
            BiConsumer<T, T> compare) {
        Map<String, T> old = new HashMap<>();
        earlier.forEach(each -> old.put(id.apply(each), each));
        for (T each : later) {
            T partner = old.remove(id.apply(each));
            if (partner == null) {
                caveats.add(new Caveat(Caveat.Kind.NEW, title.apply(each), List.of()));
            } else {
                compare.accept(each, partner);
            }
        }
        earlier.stream()
                .filter(each -> old.containsKey(id.apply(each)))
                .forEach(each -> caveats.add(new Caveat(Caveat.Kind.GONE, title.apply(each), List.of())));
    }

    private Optional<IndicatorChange> indicator(ReportIndicator later, ReportIndicator earlier) {
        if (isRedefined("indicators", later.id(), later.title())) {
            redefined.add(later.id());
            return Optional.empty();
        }
        boolean higherIsWorse = later.direction() == Direction.HIGHER_IS_WORSE;
        return inOrder(PeriodPair.of(earlier.rows(), later.rows()), later.title())
                .map(periods -> new IndicatorChange(
                        later,
                        periods,
                        city(earlier, periods.before()),
                        city(later, periods.now()),
                        same(later.zoning())
                                .map(area -> ValueChange.of(
                                        area,
                                        earlier.figure(area, periods.before()),
                                        later.figure(area, periods.now()),
                                        higherIsWorse))
                                .toList()));
    }

    private static double city(ReportIndicator indicator, String period) {
        int row = indicator.rows().layer().columnIndex("area");
        for (int i = 0; row >= 0 && i < indicator.rows().layer().size(); i++) {
            String area = String.valueOf(indicator.rows().layer().value(i, row));
            double city = indicator.rows().number(area, period, "city");
            if (!Double.isNaN(city)) {
                return city;
            }
        }
        return Double.NaN;
    }

    private Optional<IndexChange> index(ReportIndex later, ReportIndex earlier) {
        if (isRedefined("indices", later.id(), later.title())) {
            return Optional.empty();
        }
        List<BilingualText> changed = later.dimensions().stream()
                .flatMap(dimension -> dimension.indicators().stream())
                .filter(redefined::contains)
                .distinct()
                .map(id -> now.indicator(id).map(ReportIndicator::title).orElse(BilingualText.same(id)))
                .toList();
        if (!changed.isEmpty()) {
            caveats.add(new Caveat(Caveat.Kind.PARTS_DEFINITION, later.title(), changed));
            return Optional.empty();
        }
        Optional<PeriodPair> compared = inOrder(PeriodPair.of(earlier.rows(), later.rows()), later.title());
        if (compared.isEmpty()) {
            return Optional.empty();
        }
        PeriodPair periods = compared.get();
        boolean scale = hasFixedScale(later.id());
        if (!scale) {
            caveats.add(new Caveat(Caveat.Kind.MOVING_SCALE, later.title(), List.of()));
        }
        List<RankChange> ranks = same(later.zoning())
                .map(area ->
                        RankChange.of(area, earlier.figure(area, periods.before()), later.figure(area, periods.now())))
                .toList();
        if (ranks.stream().anyMatch(rank -> rank.shift() == Shift.NOT_JUDGED)) {
            caveats.add(new Caveat(Caveat.Kind.NO_INTERVALS, later.title(), List.of()));
        }
        return Optional.of(new IndexChange(later, periods, scale, ranks));
    }

    /** Whether both atlases state the same parameters of an index, and any at all. */
    private boolean hasFixedScale(String index) {
        String name = index + ".parameters";
        DocumentTree nodes =
                now.document(name).map(document -> document.at("nodes")).orElse(DocumentTree.of("{}"));
        DocumentTree earlier =
                before.document(name).map(document -> document.at("nodes")).orElse(DocumentTree.of("{}"));
        return !nodes.members().isEmpty() && DefinitionChange.of(earlier, nodes).isEmpty();
    }

    private Optional<CoverageChange> coverage(ReportCoverage later, ReportCoverage earlier) {
        if (isRedefined("coverages", later.id(), later.title())) {
            return Optional.empty();
        }
        String zoning = now.definition()
                .at("coverages")
                .withId(later.id())
                .at("zoning")
                .text()
                .orElse(now.zoning());
        return inOrder(PeriodPair.of(earlier.rows(), later.rows()), later.title())
                .map(periods -> new CoverageChange(
                        later,
                        periods,
                        CoverageChange.City.of(before, later.id(), periods.before()),
                        CoverageChange.City.of(now, later.id(), periods.now()),
                        same(zoning)
                                .map(area -> ShareChange.of(
                                        area,
                                        earlier.figure(area, periods.before()),
                                        later.figure(area, periods.now())))
                                .toList()));
    }

    /** Whether a definition has changed in a way that changes what numbers mean; then a caveat says so. */
    private boolean isRedefined(String family, String id, BilingualText title) {
        List<String> parts = DefinitionChange.of(
                before.definition().at(family).withId(id),
                now.definition().at(family).withId(id));
        if (!parts.isEmpty()) {
            caveats.add(new Caveat(
                    Caveat.Kind.DEFINITION,
                    title,
                    parts.stream().map(BilingualText::same).toList()));
        }
        return !parts.isEmpty();
    }

    /** The periods, unless this atlas has older ones than the earlier atlas. */
    private Optional<PeriodPair> inOrder(Optional<PeriodPair> periods, BilingualText title) {
        periods.ifPresent(pair -> caveats.addAll(pair.caveats(title)));
        return periods.filter(pair -> !pair.isReversed());
    }

    /** Keys of the areas of a zoning that both have with the same borders, in their order; others are told once. */
    private Stream<String> same(String zoning) {
        ComparedAreas compared = areas.computeIfAbsent(zoning, id -> {
            ComparedAreas found = ComparedAreas.of(now, before, id);
            caveats.addAll(found.caveats(now.zoningTitle(id)));
            return found;
        });
        return compared.same().stream().sorted();
    }
}
