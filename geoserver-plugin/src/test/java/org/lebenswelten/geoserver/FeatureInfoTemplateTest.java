package org.lebenswelten.geoserver;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.Date;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.atlas.AtlasLayer;

/** The template is run by FreeMarker itself, over features as GeoServer hands them out: every value is text, and raw beside it. */
@SuppressWarnings("JavaUtilDate") // FreeMarker is given what the store holds
class FeatureInfoTemplateTest {

    /** 1 January 2024, 00:00 UTC; 31 December where the server of this test stands. */
    private static final Date DAY =
            new Date(Instant.parse("2024-01-01T00:00:00Z").toEpochMilli());

    /** With and without the escaping that GeoServer switches on. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hitIsATableWithoutMarkupOfTheData(boolean hardened) throws IOException, TemplateException {
        String html = run(
                SampleAtlases.indicator(),
                hardened,
                List.of(feature("Süd", "12.5", "class1"), feature("<script>alert(1)</script>", "", "secret")));

        assertThat(
                html.strip(),
                is(
                        """
                <table class="featureInfo">
                <caption>SGB II &#38; &#34;Höhe&#34; &#60;b&#62;&#36;&#123;1+1&#125;&#60;/b&#62;</caption>
                <tbody>
                <tr><th scope="row">Name</th><td>Süd</td></tr>
                <tr><th scope="row">Zeitraum</th><td>01.01.2024</td></tr>
                <tr><th scope="row">SGB II &#38; &#34;Höhe&#34; &#60;b&#62;&#36;&#123;1+1&#125;&#60;/b&#62;</th><td>12,5</td></tr>
                <tr><th scope="row">Hinweis</th><td>class1</td></tr>
                <tr><th scope="row">Name</th><td>&lt;script&gt;alert(1)&lt;/script&gt;</td></tr>
                <tr><th scope="row">Zeitraum</th><td>01.01.2024</td></tr>
                <tr><th scope="row">SGB II &#38; &#34;Höhe&#34; &#60;b&#62;&#36;&#123;1+1&#125;&#60;/b&#62;</th><td>–</td></tr>
                <tr><th scope="row">Hinweis</th><td>secret</td></tr>
                </tbody>
                </table>"""
                                .strip()));
        assertThat(html, not(containsString("<script>")));
    }

    /** Portals show an empty body as "nothing here". */
    @Test
    void missIsNothing() throws IOException, TemplateException {
        assertThat(run(SampleAtlases.indicator(), true, List.of()).strip(), is(""));
    }

    private static Map<String, Object> feature(String name, String score, String flag) {
        return Map.of(
                "name", Map.of("value", name),
                "period", Map.of("value", "Jan 1, 2024, 12:00:00 AM", "rawValue", DAY),
                "score", Map.of("value", score),
                "flag", Map.of("value", flag));
    }

    private static String run(AtlasLayer layer, boolean hardened, List<Map<String, Object>> features)
            throws IOException, TemplateException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTimeZone(TimeZone.getTimeZone("America/New_York"));
        if (hardened) {
            configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        }
        StringWriter html = new StringWriter();
        new Template("content", FeatureInfoTemplate.of(layer), configuration)
                .process(Map.of("features", features), html);
        return html.toString();
    }
}
