package org.lebenswelten.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;
import org.lebenswelten.publish.report.ReportIndex.Dimension;

/** The indices, indicators and coverages that an atlas defines and has layers of. */
final class AtlasSubjects {

    private static final BilingualText NOT_STATED = new BilingualText("nicht angegeben", "not stated");
    private static final double WORST_FIFTH = 0.2;
    private static final int MOST_LEVELS = 32;

    private final Atlas atlas;
    private final DocumentTree definition;

    AtlasSubjects(Atlas atlas, DocumentTree definition) {
        this.atlas = atlas;
        this.definition = definition;
    }

    List<ReportIndex> indices() {
        List<ReportIndex> indices = new ArrayList<>();
        for (DocumentTree index : definition.at("indices").elements()) {
            String id = id(index);
            rows(id).ifPresent(rows -> indices.add(new ReportIndex(
                    id,
                    title(index, rows),
                    rows.layer().description(),
                    index.at("zoning").text().orElse(""),
                    worstShare(index),
                    dimensions(index),
                    rows)));
        }
        return List.copyOf(indices);
    }

    List<ReportIndicator> indicators() {
        List<ReportIndicator> indicators = new ArrayList<>();
        for (DocumentTree indicator : definition.at("indicators").elements()) {
            String id = id(indicator);
            rows("ind_" + id)
                    .ifPresent(rows -> indicators.add(new ReportIndicator(
                            id,
                            title(indicator, rows),
                            indicator.at("definition").bilingual().orElse(NOT_STATED),
                            indicator.at("unit").bilingual().orElse(NOT_STATED),
                            indicator.at("source").bilingual().orElse(NOT_STATED),
                            direction(indicator),
                            indicator.at("zoning").text().orElse(""),
                            ReportIndicator.decimals(rows),
                            ValueAxis.of(indicator, direction(indicator)),
                            rows)));
        }
        return List.copyOf(indicators);
    }

    List<ReportCoverage> coverages() {
        List<ReportCoverage> coverages = new ArrayList<>();
        for (DocumentTree coverage : definition.at("coverages").elements()) {
            String id = id(coverage);
            rows("cov_" + id)
                    .ifPresent(rows -> coverages.add(new ReportCoverage(
                            id,
                            title(coverage, rows),
                            coverage.at("description").bilingual().orElse(NOT_STATED),
                            coverage.at("measures").texts(),
                            rows)));
        }
        return List.copyOf(coverages);
    }

    private static List<Dimension> dimensions(DocumentTree index) {
        DocumentTree all = index.at("dimensions");
        List<Dimension> dimensions = new ArrayList<>();
        for (DocumentTree child : index.at("children").elements()) {
            child.at("dimension").text().ifPresent(id -> {
                List<String> indicators = new ArrayList<>();
                collect(all, all.withId(id), indicators, 0);
                BilingualText title = all.withId(id).at("title").bilingual().orElseGet(() -> BilingualText.same(id));
                dimensions.add(new Dimension(id, title, indicators));
            });
        }
        return dimensions;
    }

    private static void collect(DocumentTree all, DocumentTree dimension, List<String> indicators, int level) {
        for (DocumentTree child : dimension.at("children").elements()) {
            child.at("indicator").text().ifPresent(indicators::add);
            if (level < MOST_LEVELS) {
                child.at("dimension").text().ifPresent(id -> collect(all, all.withId(id), indicators, level + 1));
            }
        }
    }

    private Optional<AreaRows> rows(String layer) {
        return atlas.layer(layer).flatMap(AreaRows::of);
    }

    private static String id(DocumentTree subject) {
        return subject.at("id").text().orElse("");
    }

    private static BilingualText title(DocumentTree subject, AreaRows rows) {
        return subject.at("title").bilingual().orElseGet(() -> rows.layer().title());
    }

    private static double worstShare(DocumentTree index) {
        double share = index.at("worstShare").number();
        return share > 0 && share < 1 ? share : WORST_FIFTH;
    }

    private static Direction direction(DocumentTree indicator) {
        return indicator.at("direction").text().equals(Optional.of("lowerIsWorse"))
                ? Direction.LOWER_IS_WORSE
                : Direction.HIGHER_IS_WORSE;
    }
}
