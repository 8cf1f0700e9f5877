package org.lebenswelten.publish.report.indicator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.report.FourQuarters;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportTexts;
import org.lebenswelten.publish.report.data.LayerDownloads;

/** Expected figures by hand from the values in {@link FourQuarters}. */
class SheetMakerTest {

    private static final ReportAtlas ATLAS = ReportAtlas.of(FourQuarters.atlas());
    private static final LayerDownloads FILES = LayerDownloads.of(ATLAS);

    private static IndicatorView sheet(String indicator, Language language) {
        ReportTexts texts = new ReportTexts(language);
        return new SheetMaker(
                        ATLAS,
                        texts,
                        new DefinitionRecord(ATLAS, texts),
                        FILES,
                        ATLAS.indicator(indicator).orElseThrow())
                .view();
    }

    /** 40 % first, 18.5 %, 8 %; quarter 4 has no value and no numbers at all. */
    @Test
    void heaviestBurdenFirstAndWithheldLast() {
        List<IndicatorView.RankRow> ranks = sheet("poor", Language.DE).ranks();

        assertThat(ranks.stream().map(IndicatorView.RankRow::rank).toList(), contains("1", "2", "3", ""));
        assertThat(
                ranks.stream().map(IndicatorView.RankRow::value).toList(),
                contains("40,0", "18,5", "8,0", "geschützt"));
        assertThat(ranks.get(0).places(), is("40.0 36.0 44.0"));
        assertThat(ranks.get(3).places(), is(""));
        assertThat(ranks.get(3).limits(), is(""));
        assertThat(ranks.get(0).path(), is("quarters/2.html"));
    }

    /** Of vaccinations low values are the burden; the two with 95 % share rank 2. */
    @Test
    void lowValuesFirstWhereTheyAreTheBurden() {
        List<IndicatorView.RankRow> ranks = sheet("vacc", Language.EN).ranks();

        assertThat(
                ranks.stream().map(IndicatorView.RankRow::value).toList(),
                contains("80", "95", "95", "too few people"));
        assertThat(ranks.stream().map(IndicatorView.RankRow::rank).toList(), contains("1", "2", "2", ""));
    }

    /** 2024: city 21; 8 to 40; worse 1 of 3 (40), better 1 of 3 (8); without value 1 of 4. */
    @Test
    void facts() {
        assertThat(
                sheet("poor", Language.EN).facts().stream()
                        .map(IndicatorView.Fact::figure)
                        .toList(),
                contains("21.0\u00a0%", "8.0 to 40.0", "1 of 3", "1 of 3", "1 of 4"));
    }

    /** Of 8, 18.5 and 40 by type 7: quartiles at 8 + 10.5/2 = 13.25 and 18.5 + 21.5/2 = 29.25; shown with one digit, half up. */
    @Test
    void quantiles() {
        IndicatorView sheet = sheet("poor", Language.EN);

        assertThat(
                sheet.quantiles().stream().map(IndicatorView.Quantile::value).toList(),
                contains("8.0\u00a0%", "13.3\u00a0%", "18.5\u00a0%", "29.3\u00a0%", "40.0\u00a0%"));
        assertThat(sheet.spread().values(), contains(8.0, 18.5, 40.0));
        assertThat(sheet.spread().city(), closeTo(21, 0));
    }

    /** 2023: 10, 18, 22, 30, so the middle is 20; 2024 as above. */
    @Test
    void trend() {
        assertThat(
                sheet("poor", Language.DE).trend(),
                contains(
                        new IndicatorView.TrendRow("2023", "20,0", "20,0", "10,0 bis 30,0", "4 von 4"),
                        new IndicatorView.TrendRow("2024", "21,0", "18,5", "8,0 bis 40,0", "3 von 4")));
    }

    @Test
    void mapHatchesWhatIsWithheldAndTellsNoNumberOfIt() {
        IndicatorView sheet = sheet("poor", Language.EN);

        assertThat(sheet.map().areas().get("4").hatch(), is(true));
        assertThat(sheet.map().areas().get("4").text(), is("protected"));
        assertThat(sheet.map().areas().get("1").text(), is("18.5\u00a0% (15.5 to 21.5)"));
        assertThat(sheet.classes().stream().map(IndicatorView.ClassCount::count).toList(), contains("3", "1"));
    }

    /** Quarters 1 and 2 lie in district A, 3 and 4 in B. */
    @Test
    void mapOfLargerAreasPaintsTheirParts() {
        IndicatorView sheet = sheet("years", Language.EN);

        assertThat(sheet.map().areas().get("2").text(), startsWith("79.5\u00a0years"));
        assertThat(sheet.map().areas().get("4").text(), is("81.5\u00a0years (81.0 to 82.0)"));
        assertThat(sheet.ranks().get(0).name(), is("Bezirk A"));
        assertThat(sheet.ranks().get(0).path(), is(""));
        assertThat(sheet.notes(), hasItem(startsWith("The indicator is there for larger areas only (Districts)")));
    }

    /** Rounded to the decimals of the indicator, and to two of figures without a unit; no Gini coefficient is published. */
    @Test
    void inequality() {
        assertThat(
                sheet("poor", Language.EN).inequality(),
                contains(new IndicatorView.InequalityRow("2024", "25.9 (25.1 to 26.6)", "7.83", "0.26", "–")));
        assertThat(sheet("vacc", Language.EN).inequality(), is(empty()));
    }

    @Test
    void clustersOfTheIndicatorOnly() {
        IndicatorView.ClusterPart part = sheet("poor", Language.EN).clusters().get(0);

        assertThat(
                part.classes(),
                contains(
                        new IndicatorView.ClassCount("high values", "1"), new IndicatorView.ClassCount("chance", "3")));
        assertThat(part.legend().size(), is(2));
        assertThat(sheet("vacc", Language.EN).clusters(), is(empty()));
    }

    @Test
    void recordSaysWhatIsStatedAndWhatIsNot() {
        List<DefinitionRecord.Entry> record = sheet("poor", Language.DE).record();

        assertThat(record, hasItem(new DefinitionRecord.Entry("Zähler", List.of("Arme"))));
        assertThat(record, hasItem(new DefinitionRecord.Entry("Nenner", List.of("nicht angegeben"))));
        assertThat(record, hasItem(new DefinitionRecord.Entry("Unsicherheit", List.of("Nach Wilson."))));
        assertThat(record, hasItem(new DefinitionRecord.Entry("Veröffentlicht für", List.of("Quartiere und Bezirke"))));
        assertThat(record, hasItem(new DefinitionRecord.Entry("Fragen an", List.of("poor@city.example"))));
        assertThat(
                sheet("vacc", Language.DE).record(),
                hasItem(new DefinitionRecord.Entry("Fragen an", List.of("atlas@city.example"))));
    }

    @Test
    void filesOfTheIndicatorAndItsLevels() {
        assertThat(
                sheet("poor", Language.EN).layers().stream()
                        .map(IndicatorView.LayerRow::name)
                        .toList(),
                contains("ind_poor", "ind_poor_district"));
    }
}
