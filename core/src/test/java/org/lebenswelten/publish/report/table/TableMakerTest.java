package org.lebenswelten.publish.report.table;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.report.FourQuarters;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportPage;

/** Expected cells by hand from the values in {@link FourQuarters}. */
class TableMakerTest {

    private static List<ReportPage> pages(Language language) {
        return new TablePages().of(ReportAtlas.of(FourQuarters.atlas()), language);
    }

    private static TableView latest() {
        return (TableView) pages(Language.DE).get(0).view();
    }

    @Test
    void aPageForEachPeriodTheLatestFirst() {
        assertThat(
                pages(Language.EN).stream().map(ReportPage::path).toList(), contains("table.html", "table/2023.html"));
        assertThat(
                latest().periods(),
                contains(
                        new TableView.PeriodLink("2024", "table.html", true),
                        new TableView.PeriodLink("2023", "table/2023.html", false)));
    }

    /** By rank in the index: 2, 3, 1; quarter 4 has none. */
    @Test
    void heaviestBurdenFirst() {
        assertThat(
                latest().rows().stream().map(TableView.Row::path).toList(),
                contains("quarters/2.html", "quarters/3.html", "quarters/1.html", "quarters/4.html"));
        assertThat(latest().rows().stream().map(TableView.Row::rankNumber).toList(), contains("1", "2", "3", ""));
    }

    @Test
    void cellsSayVerdictsInWordsAndWithholdValues() {
        List<TableView.Row> rows = latest().rows();

        assertThat(rows.get(0).cells().get(0), is(new TableView.Cell("worse2", "40,0", "deutlich ungünstiger")));
        assertThat(rows.get(1).cells().get(0), is(new TableView.Cell("better2", "8,0", "deutlich günstiger")));
        assertThat(rows.get(2).cells().get(0), is(new TableView.Cell("similar", "18,5", "")));
        assertThat(rows.get(3).cells().get(0), is(new TableView.Cell("gap", "gesch.", "geschützt")));
        assertThat(rows.get(3).cells().get(1), is(new TableView.Cell("gap", "wenige", "zu wenige Menschen")));
        assertThat(latest().gaps(), contains("fewpop", "secret"));
        assertThat(latest().city(), contains("21,0", "94"));
    }

    /** The vaccinations of 2022 to 2024 stand for both years; low values are the burden there and come first. */
    @Test
    void pooledPeriodStandsForItsYears() {
        TableView.Column vaccination = latest().groups().get(1).columns().get(0);

        assertThat(vaccination.period(), is("2022-2024"));
        assertThat(vaccination.first(), is("asc"));
        assertThat(latest().groups().get(0).columns().get(0).period(), is(""));
        TableView earlier = (TableView) pages(Language.DE).get(1).view();
        assertThat(earlier.groups().get(1).columns().get(0).period(), is("2022-2024"));
    }

    /** Everything lies in one city, so only districts narrow anything down. */
    @Test
    void filterByLargerAreas() {
        TableView.Filter filter = latest().filters().get(0);

        assertThat(latest().filters().size(), is(1));
        assertThat(filter.title(), is("Bezirke"));
        assertThat(filter.options().stream().map(TableView.Option::key).toList(), contains("district.A", "district.B"));
        assertThat(latest().rows().get(0).within(), is("district.A city.0"));
    }

    @Test
    void indicatorsOfLargerAreasAreNamedBeside() {
        assertThat(latest().left(), contains(new TableView.Left("Lebenserwartung", "indicators/years.html")));
    }
}
