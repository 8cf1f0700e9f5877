package org.lebenswelten.publish.report.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.report.AtlasFiles;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportFile;
import org.lebenswelten.publish.report.ReportPage;
import org.lebenswelten.publish.report.ReportPages;
import org.lebenswelten.publish.report.ReportTexts;

/** The page of downloads and the files that stand in the report. */
public final class DownloadPages implements ReportPages {

    private static final List<String> GROUPS =
            List.of("index", "indicators", "coverage", "measures", "areas", "context");

    @Override
    public List<ReportPage> of(ReportAtlas atlas, Language language) {
        ReportTexts texts = new ReportTexts(language);
        LayerDownloads downloads = atlas.downloads();
        Map<String, List<DownloadView.Row>> groups = new LinkedHashMap<>();
        GROUPS.forEach(group -> groups.put(group, new ArrayList<>()));
        boolean outside = false;
        for (AtlasLayer layer : atlas.atlas().layers()) {
            List<DataFile> files = downloads.of(layer.name());
            outside |= files.stream().anyMatch(DataFile::isBeside);
            groups.get(group(atlas, layer.name()))
                    .add(new DownloadView.Row(
                            layer.title().in(language),
                            layer.name(),
                            texts.number(layer.size(), 0),
                            files.stream().map(file -> link(file, texts)).toList()));
        }
        Optional<DataFile> geoPackage = atlas.files().flatMap(AtlasFiles::download);
        DownloadView view = new DownloadView(
                geoPackage.map(file -> link(file, texts)).orElse(null),
                link(downloads.dictionary(), texts),
                groups.entrySet().stream()
                        .filter(group -> !group.getValue().isEmpty())
                        .map(group -> new DownloadView.Group("data.group." + group.getKey(), group.getValue()))
                        .toList(),
                outside || geoPackage.isPresent());
        return List.of(new ReportPage("downloads.html", "downloads", texts.of("data.title"), view));
    }

    @Override
    public List<ReportFile> files(ReportAtlas atlas) {
        return atlas.downloads().copies();
    }

    private static DownloadView.Link link(DataFile file, ReportTexts texts) {
        return new DownloadView.Link(file.path(), file.format(), file.size(texts), file.isBeside());
    }

    private static String group(ReportAtlas atlas, String layer) {
        if (layer.startsWith("ind_")) {
            return "indicators";
        }
        if (layer.matches("(cov|acc|gap)_.*") || layer.equals("proposals")) {
            return "coverage";
        }
        if (layer.startsWith("areas_")) {
            return "areas";
        }
        if (List.of("measures", "actors", "catchments", "evals").contains(layer)) {
            return "measures";
        }
        boolean isContext = atlas.definition().at("layers").withId(layer).isPresent();
        return isContext ? "context" : "index";
    }
}
