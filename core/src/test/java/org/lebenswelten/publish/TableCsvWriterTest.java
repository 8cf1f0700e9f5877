package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** The table of a document as RFC 4180 text. */
class TableCsvWriterTest {

    @Test
    void numbersTextsAndGaps() throws IOException {
        JsonNode table = TableCsvWriter.tableOf(
                Json.read(
                        """
                {"table": {"columns": [{"name": "measure"}, {"name": "share"}, {"name": "count"}],
                  "rows": [["walk", 0.25, 3], ["=run", null, 0], ["a, b", 1.0, -1]]}}"""));
        StringWriter text = new StringWriter();

        assertThat(table, is(notNullValue()));
        TableCsvWriter.write(table, text);

        assertThat(text.toString(), is("measure,share,count\r\nwalk,0.25,3\r\n'=run,,0\r\n\"a, b\",1.0,-1\r\n"));
    }

    @Test
    void documentWithoutTable() throws IOException {
        assertThat(TableCsvWriter.tableOf(Json.read("{\"format\": 1, \"table\": {\"columns\": []}}")), is(nullValue()));
    }
}
