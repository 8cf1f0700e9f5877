package org.lebenswelten.geoserver;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lebenswelten.publish.JsonText;

/** What the README says of settings and addresses is so. */
class ReadmePublishingTest {

    @Test
    void settingsHaveTheirDefaults() throws IOException {
        PublisherSettings settings = PublisherSettings.of(name -> null);
        Map<String, Long> found = new TreeMap<>();
        Matcher rows =
                Pattern.compile("\\| `(LEBENSWELTEN_\\w+)` \\| (\\d+) \\|").matcher(readme());
        while (rows.find()) {
            found.put(rows.group(1), Long.valueOf(rows.group(2)));
        }

        assertThat(
                found,
                is(Map.of(
                        PublisherSettings.SCAN_SECONDS,
                        settings.scanEvery().toSeconds(),
                        PublisherSettings.SETTLE_SECONDS,
                        settings.settling().toSeconds(),
                        PublisherSettings.UPLOAD_LIMIT_MB,
                        settings.uploadLimit() / 1_000_000)));
    }

    @Test
    void addressesAreThoseOfTheDescription() throws IOException {
        TreeSet<String> told = new TreeSet<>(List.of("GET /rest/lebenswelten/openapi"));
        Matcher rows =
                Pattern.compile("\\| `([A-Z]+) (/rest/lebenswelten[^`?]*)").matcher(readme());
        while (rows.find()) {
            told.add(rows.group(1) + " " + rows.group(2).replace("<id>", "{atlas}"));
        }
        TreeSet<String> described = new TreeSet<>();
        Map<?, ?> description =
                (Map<?, ?>) JsonText.tree(new String(OpenApi.bytes(), java.nio.charset.StandardCharsets.UTF_8));
        ((Map<?, ?>) description.get("paths")).forEach((path, item) -> ((Map<?, ?>) item).forEach((verb, operation) -> {
            if (operation instanceof Map) {
                described.add(verb.toString().toUpperCase(java.util.Locale.ROOT) + " " + path);
            }
        }));

        assertThat(told, is(described));
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of(System.getProperty("project.root", ".."), "geoserver-plugin/README.md"));
    }
}
