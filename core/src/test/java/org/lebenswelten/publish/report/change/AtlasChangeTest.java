package org.lebenswelten.publish.report.change;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.AtlasFileException;
import org.lebenswelten.publish.AtlasFileProblem;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.change.Caveat.Kind;

/** Expected changes follow from the rules in the javadoc, by hand; all numbers are invented. */
class AtlasChangeTest {

    private final TwoYears before = new TwoYears(2022);
    private final TwoYears now = new TwoYears(2024);

    /** Rank 8 of 6 to 9 before, rank 3 of 2 to 5 now: each lies outside the other's interval. */
    @Test
    void rankHasLeftItsInterval() {
        before.rank("a", 0.3, 8, 6, 9).rank("b", 0.5, 4, 2, 6);
        now.rank("a", 0.6, 3, 2, 5).rank("b", 0.4, 6, 4, 8);

        IndexChange index = change().index("burden").orElseThrow();

        assertThat(index.periods(), is(new PeriodPair("2022", "2024")));
        assertThat(index.moved(Shift.WORSE).stream().map(RankChange::area).toList(), is(List.of("a")));
        assertThat(index.areas().get(0).placesUp(), is(5.0));
        assertThat(index.areas().get(1).shift(), is(Shift.NONE));
        assertThat(index.moved(Shift.BETTER), is(empty()));
    }

    /** Rank 3 lies outside 6 to 9, but the interval now, 2 to 8, holds the old rank 8: not told from chance. */
    @Test
    void oneIntervalThatHoldsTheOtherRankIsEnoughForNoChange() {
        before.rank("a", 0.3, 8, 6, 9).rank("b", 0.5, 2, 1, 4);
        now.rank("a", 0.6, 3, 2, 8).rank("b", 0.4, 7, 5, 9);

        IndexChange index = change().index("burden").orElseThrow();

        assertThat(index.areas().get(0).shift(), is(Shift.NONE));
        assertThat(index.areas().get(1).shift(), is(Shift.BETTER));
    }

    /** A fifth of ten ranked areas is two: rank 2 is among the worst, rank 3 is not. */
    @Test
    void worseAndWorsening() {
        before.rank("a", 0.3, 8, 6, 9).rank("b", 0.3, 9, 7, 10);
        now.rank("a", 0.6, 2, 1, 3).rank("b", 0.5, 3, 2, 4);

        IndexChange index = change().index("burden").orElseThrow();

        assertThat(index.moved(Shift.WORSE).size(), is(2));
        assertThat(index.worseAndWorsening().stream().map(RankChange::area).toList(), is(List.of("a")));
    }

    @Test
    void withheldAndUnjudged() {
        before.rank("a", 0.3, 8, 6, 9).rank("b", 0.3, 9, TwoYears.none(), TwoYears.none());
        now.rank("a", TwoYears.none(), TwoYears.none(), TwoYears.none(), TwoYears.none())
                .rank("b", 0.6, 1, 1, 2);

        AtlasChange change = change();

        IndexChange index = change.index("burden").orElseThrow();
        assertThat(index.areas().get(0).shift(), is(Shift.NO_VALUE));
        assertThat(index.areas().get(1).shift(), is(Shift.NOT_JUDGED));
        assertThat(kinds(change).contains(Kind.NO_INTERVALS), is(true));
    }

    /** 30 (28 to 32) and 36 (33 to 39) do not touch; 30 (28 to 32) and 34 (32 to 36) do. */
    @Test
    void valueHasMovedWhereLimitsDoNotTouch() {
        before.value("a", 30, 28, 32).value("b", 30, 28, 32);
        now.value("a", 36, 33, 39).value("b", 34, 32, 36);

        IndicatorChange poor = change().indicators().get(0);

        assertThat(poor.areas().get(0).shift(), is(Shift.WORSE));
        assertThat(poor.areas().get(1).shift(), is(Shift.NONE));
        assertThat(poor.judged(), is(2L));
    }

    @Test
    void lowValuesMayBeTheBadOnes() {
        before.indicatorDefinition = now.indicatorDefinition = "\"direction\": \"lowerIsWorse\"";
        before.value("a", 30, 28, 32);
        now.value("a", 36, 33, 39);

        assertThat(change().indicators().get(0).moved(Shift.BETTER).size(), is(1));
    }

    @Test
    void coverageOfAreasAndCity() {
        before.share("a", 20, 15, 26).share("b", 50, 40, 60);
        now.share("a", 40, 31, 49).share("b", 45, 36, 55);
        before.documents.put("move.coverage", city("2022", 35, 260));
        now.documents.put("move.coverage", city("2024", 42.5, 230));

        CoverageChange move = change().coverages().get(0);

        assertThat(move.moved(Shift.BETTER).stream().map(ShareChange::area).toList(), is(List.of("a")));
        assertThat(move.areas().get(1).shift(), is(Shift.NONE));
        assertThat(move.cityBefore().share(), is(35.0));
        assertThat(move.cityNow().share(), is(42.5));
        assertThat(move.cityNow().unmet(), is(230.0));
        assertThat(move.cityNow().places(), is(Double.NaN));
    }

    /** The same square with its edge moved by 0.05 of 10 is the same area; moved by 2 it is another. */
    @Test
    void areasWithOtherBordersAreNotCompared() {
        before.areas.put("c", new double[] {20, 10});
        now.areas.put("a", new double[] {0.05, 9.95});
        now.areas.put("b", new double[] {10, 8});
        now.areas.put("d", new double[] {20, 10});
        for (String area : List.of("a", "b", "c", "d")) {
            before.value(area, 30, 28, 32);
            now.value(area, 36, 33, 39);
        }

        AtlasChange change = change();

        assertThat(
                change.indicators().get(0).areas().stream()
                        .map(ValueChange::area)
                        .toList(),
                is(List.of("a")));
        assertThat(caveat(change, Kind.BORDERS).details(), is(List.of(BilingualText.same("Quarter b"))));
        assertThat(caveat(change, Kind.AREAS_NEW).details(), is(List.of(BilingualText.same("Quarter d"))));
        assertThat(caveat(change, Kind.AREAS_GONE).details(), is(List.of(BilingualText.same("Quarter c"))));
    }

    @Test
    void bordersInAnotherSystemAreNotKnown() {
        before.epsg = 25833;
        before.value("a", 30, 28, 32);
        now.value("a", 36, 33, 39);

        AtlasChange change = change();

        assertThat(change.indicators().get(0).areas().size(), is(2));
        assertThat(kinds(change).contains(Kind.BORDERS_UNKNOWN), is(true));
    }

    @Test
    void anotherDefinitionIsNotCompared() {
        fill();
        now.indexDefinition = now.indexDefinition.replace("minMax", "zScore");
        now.coverageDefinition = now.coverageDefinition.replace("\"ageMax\": 5", "\"ageMax\": 6");

        AtlasChange change = change();

        assertThat(change.indices(), is(empty()));
        assertThat(change.coverages(), is(empty()));
        assertThat(change.indicators().size(), is(1));
        assertThat(caveat(change, Kind.DEFINITION).details(), is(List.of(BilingualText.same("normalisation"))));
        assertThat(caveat(change, Kind.DEFINITION).subject(), is(BilingualText.same("Burden")));
    }

    @Test
    void indexOnAChangedIndicatorIsNotCompared() {
        fill();
        now.indexDefinition = now.indexDefinition.replace(
                "\"children\": [",
                "\"dimensions\": [{\"id\": \"x\", \"children\": [{\"indicator\": \"poor\"}]}], \"children\":"
                        + " [{\"dimension\": \"x\"}, ");
        before.indexDefinition = now.indexDefinition;
        now.indicatorDefinition = now.indicatorDefinition.replace("100", "1000");

        AtlasChange change = change();

        assertThat(change.indicators(), is(empty()));
        assertThat(change.indices(), is(empty()));
        assertThat(caveat(change, Kind.PARTS_DEFINITION).details(), is(List.of(BilingualText.same("Poverty"))));
    }

    /** Names, sources, files, periods and the measures of a coverage do not change what a number means. */
    @Test
    void wordsAreNoDefinition() {
        fill();
        now.indicatorDefinition +=
                ", \"source\": \"Office\", \"table\": \"data/poor-2024.csv\", \"periods\": [\"2022-2024\"]";
        now.coverageDefinition = now.coverageDefinition.replace("\"play\"", "\"play\", \"swim\"");

        AtlasChange change = change();

        assertThat(
                change.indicators().size()
                        + change.indices().size()
                        + change.coverages().size(),
                is(3));
        assertThat(kinds(change).contains(Kind.DEFINITION), is(false));
    }

    @Test
    void scoresAreComparableOnAFixedScaleOnly() {
        fill();
        assertThat(change().indices().get(0).scoresComparable(), is(false));
        assertThat(kinds(change()).contains(Kind.MOVING_SCALE), is(true));

        String fixed = "{\"nodes\": {\"burden\": {\"low\": 0, \"high\": 50}}}";
        before.documents.put("burden.parameters", fixed);
        now.documents.put("burden.parameters", fixed);
        assertThat(change().indices().get(0).scoresComparable(), is(true));

        now.documents.put("burden.parameters", fixed.replace("50", "60"));
        assertThat(change().indices().get(0).scoresComparable(), is(false));
    }

    @Test
    void periodsInWords() {
        fill();
        now.year = 2022;
        assertThat(kinds(change()).contains(Kind.SAME_PERIOD), is(true));
        now.year = 2021;
        AtlasChange backwards = change();
        assertThat(kinds(backwards).contains(Kind.EARLIER_PERIOD), is(true));
        assertThat(backwards.indices(), is(empty()));
    }

    @Test
    void earlierAtlasWithoutProfiles() {
        fill();
        assertThat(kinds(change()).contains(Kind.NO_PROFILES), is(true));
        assertThat(change().since(), is(LocalDate.of(2023, 3, 31)));
    }

    @Test
    void withoutAnEarlierAtlasThereIsNoChange() {
        assertThat(AtlasChange.of(ReportAtlas.of(now.atlas())).isPresent(), is(false));
    }

    @Test
    void anotherAtlasIsRefused() {
        before.id = "village";

        AtlasFileException refused = assertThrows(
                AtlasFileException.class,
                () -> AtlasChange.requireEarlier(now.atlas(), before.atlas(), Path.of("old.gpkg")));

        assertThat(refused.problem(), is(AtlasFileProblem.OTHER_ATLAS));
        assertThat(
                refused.getMessage(),
                is("old.gpkg LW-650 'village': is another atlas than 'city'; only an earlier"
                        + " state of the same atlas can be compared"));
        assertThat(refused.text(Language.DE), containsString("anderer Atlas als 'city'"));
    }

    @Test
    void laterAtlasIsRefused() {
        AtlasFileException refused = assertThrows(
                AtlasFileException.class,
                () -> AtlasChange.requireEarlier(before.atlas(), now.atlas(), Path.of("new.gpkg")));

        assertThat(refused.problem(), is(AtlasFileProblem.LATER_ATLAS));
        assertThat(
                refused.getMessage(), containsString("LW-651 '2025-03-31': was issued after the atlas (2023-03-31)"));
    }

    private void fill() {
        before.rank("a", 0.3, 8, 6, 9).value("a", 30, 28, 32).share("a", 20, 15, 26);
        now.rank("a", 0.6, 3, 2, 5).value("a", 36, 33, 39).share("a", 40, 31, 49);
    }

    private AtlasChange change() {
        return AtlasChange.of(ReportAtlas.since(now.atlas(), before.atlas())).orElseThrow();
    }

    private static String city(String period, double share, double unmet) {
        return "{\"periods\": [{\"period\": \"" + period + "\", \"target\": 400, \"unmetNeed\": " + unmet
                + ", \"reached\": {\"share\": " + share + "}}]}";
    }

    private static List<Kind> kinds(AtlasChange change) {
        return change.caveats().stream().map(Caveat::kind).toList();
    }

    private static Caveat caveat(AtlasChange change, Kind kind) {
        return change.caveats().stream()
                .filter(caveat -> caveat.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
