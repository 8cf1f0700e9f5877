package org.lebenswelten.publish.report.measures;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.report.ReportTexts;
import org.lebenswelten.publish.report.measures.PageTable.Cell;
import org.lebenswelten.publish.report.measures.PageTable.Head;

class TableHeadsTest {

    /** Words as they stand in measures_en.properties. */
    @Test
    void columnsStandInTheOrderInWhichTheyWereAdded() {
        TableHeads site =
                TableHeads.of(new ReportTexts(Language.EN), "measures.").words("site");
        List<List<Cell>> rows = List.of(List.of(Cell.of("Hall"), Cell.of("20"), Cell.of("12")));

        assertThat(
                site.numbers("capacity", "persons").rows(rows, "and one more"),
                is(new PageTable(
                        List.of(Head.words("Site"), Head.numbers("Places"), Head.numbers("Persons")),
                        rows,
                        "and one more")));
        assertThat("unchanged by what was added to it", site.rows(List.of()).heads(), is(List.of(Head.words("Site"))));
    }
}
