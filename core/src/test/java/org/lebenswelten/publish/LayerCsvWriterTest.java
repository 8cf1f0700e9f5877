package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class LayerCsvWriterTest {

    @Test
    void rowsAreThoseOfTheLayer() throws IOException {
        // by hand from SampleAtlas: 12 areas in 2023, then 2024; the third has the nasty name, the fourth none
        assertThat(
                csv().lines().limit(5).collect(Collectors.joining("\n")),
                is(
                        """
                        id,area,name,period,score,class,flag
                        01.2023,01,Quartier 1,2023-01-01,0.125,1,class1
                        02.2023,02,Quartier 2,2023-01-01,0.125,1,class1
                        03.2023,03,"Süd <script>alert('x')</script> & ""Öst"", 1",2023-01-01,0.125,1,class1
                        04.2023,04,,2023-01-01,0.125,1,class1"""));
        assertThat(
                csv().lines().skip(23).limit(2).toList(),
                is(List.of(
                        "11.2024,11,Quartier 11,2024-01-01,,,secret", "12.2024,12,Quartier 12,2024-01-01,,,fewpop")));
    }

    @Test
    void linesEndWithCarriageReturnAndLineFeed() throws IOException {
        String csv = csv();

        assertThat(csv.endsWith("fewpop\r\n"), is(true));
        assertThat(csv.chars().filter(c -> c == '\n').count(), is(25L));
        assertThat(csv.chars().filter(c -> c == '\r').count(), is(25L));
    }

    @Test
    void anotherReaderGetsTheSameText() throws IOException {
        List<CSVRecord> rows = CSVFormat.RFC4180.parse(new StringReader(csv())).getRecords();

        assertThat(rows.get(3).get(2), is(SampleAtlas.NASTY_NAME));
    }

    @Test
    void formulasAreDisarmed() throws IOException {
        StringWriter writer = new StringWriter();
        LayerCsvWriter.write(SampleAtlas.places(), writer);

        assertThat(
                writer.toString(),
                is("id,name,phase\r\nkita-1,'=cmd|' /C calc'!A0,1\r\nkita-2,\"Kita \"\"Öhrchen\"\"\",2\r\n"));
    }

    @Test
    void dictionaryNamesEveryColumnInBothLanguages() throws IOException {
        StringWriter writer = new StringWriter();
        LayerCsvWriter.writeDictionary(SampleAtlas.atlas(), writer);

        assertThat(
                writer.toString().replace("\r\n", "\n"),
                is(
                        """
                        layer,column,type,title_de,title_en
                        belastung,id,text,Kennung,Identifier
                        belastung,area,text,Gebiet,Area
                        belastung,name,text,Name,Name
                        belastung,period,date,Zeitraum ab,Period from
                        belastung,score,real,Belastung (0 bis 1),Burden (0 to 1)
                        belastung,class,integer,Klasse,Class
                        belastung,flag,text,Hinweis,Note
                        measures,id,text,Kennung,Identifier
                        measures,name,text,Name,Name
                        measures,phase,integer,Name,Phase
                        areas_none,id,text,Kennung,Identifier
                        """));
    }

    private static String csv() throws IOException {
        StringWriter writer = new StringWriter();
        LayerCsvWriter.write(SampleAtlas.burden(), writer);
        return writer.toString();
    }
}
