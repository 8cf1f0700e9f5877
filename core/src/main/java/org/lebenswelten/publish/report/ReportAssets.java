package org.lebenswelten.publish.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.model.Language;

/** The files in {@code assets} that all pages share: style sheets, scripts, d3, the outlines of areas. */
final class ReportAssets {

    /** Of the WebJar; the version stands in the pom. */
    private static final String D3 = "META-INF/resources/webjars/d3/7.9.0/";

    private ReportAssets() {}

    static List<ReportFile> of(ReportAtlas atlas) throws IOException {
        List<ReportFile> files = new ArrayList<>();
        List<String> own = new ArrayList<>(ReportContents.STYLES);
        own.addAll(ReportContents.SCRIPTS);
        for (String name : own) {
            files.add(new ReportFile("assets/" + name, resource("org/lebenswelten/report/" + name)));
        }
        files.add(new ReportFile("assets/d3.min.js", resource(D3 + "dist/d3.min.js")));
        files.add(new ReportFile("assets/d3.licence.txt", resource(D3 + "LICENSE")));
        for (Language language : Language.values()) {
            files.add(ReportFile.ofText("assets/texts-" + language.code() + ".js", texts(new ReportTexts(language))));
        }
        files.add(ReportFile.ofText("assets/geometry.js", AreaOutlines.of(atlas).script()));
        return files;
    }

    /** What scripts say, by key without {@code js.}. */
    private static String texts(ReportTexts texts) {
        Map<String, String> said = new TreeMap<>();
        texts.keys("js.").forEach(key -> said.put(key.substring("js.".length()), texts.of(key)));
        return "var lebensweltenTexts = " + PageJson.of(said) + ";\n";
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = ReportAssets.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("resource " + name + " is missing on the class path");
            }
            return stream.readAllBytes();
        }
    }
}
