package org.lebenswelten.publish.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.SafeFolder;

/** Writes the report of an atlas into a folder: German pages at its root, English ones in {@code en}, and {@code assets}. */
public final class ReportWriter {

    /** The file that lists what this program wrote into a folder. */
    static final String MARKER = ".lebenswelten-report";

    private static final String RESOURCES = "org/lebenswelten/report";

    private final List<ReportPages> kinds;
    private final PebbleEngine engine;

    private ReportWriter(List<ReportPages> kinds) {
        this.kinds = kinds;
        ClasspathLoader loader = new ClasspathLoader(ReportWriter.class.getClassLoader());
        loader.setPrefix(RESOURCES);
        loader.setSuffix(".peb");
        loader.setCharset(StandardCharsets.UTF_8.name());
        this.engine = new PebbleEngine.Builder()
                .loader(loader)
                .extension(new ReportExtension())
                .autoEscaping(true)
                .strictVariables(true)
                .build();
    }

    /**
     * Checks that a folder may be written, before anything else is done.
     *
     * @param folder the folder to make or to replace
     * @throws IOException if there is something that is no report
     */
    public static void requireReplaceable(Path folder) throws IOException {
        SafeFolder.of(folder, MARKER).requireReplaceable();
    }

    /**
     * Writes the report.
     *
     * @param atlas the atlas
     * @param folder the folder to make or to replace
     * @return the number of pages in both languages
     * @throws org.lebenswelten.publish.AtlasFileException if there is a folder or file of that name that is no report
     * @throws IOException if the folder cannot be written; then an older one is still there
     */
    public static int write(ReportAtlas atlas, Path folder) throws IOException {
        return write(atlas, folder, ReportContents.ALL);
    }

    /** Writes some kinds of pages. */
    static int write(ReportAtlas atlas, Path folder, List<ReportPages> kinds) throws IOException {
        ReportWriter writer = new ReportWriter(kinds);
        int[] pages = new int[1];
        SafeFolder.of(folder, MARKER).write(draft -> pages[0] = writer.fill(atlas, draft));
        return pages[0];
    }

    private int fill(ReportAtlas atlas, Path folder) throws IOException {
        for (ReportFile file : ReportAssets.of(atlas)) {
            write(folder, file);
        }
        for (ReportPages kind : kinds) {
            for (ReportFile file : kind.files(atlas)) {
                write(folder, file);
            }
        }
        int count = 0;
        for (Language language : Language.values()) {
            List<ReportPage> pages = kinds.parallelStream()
                    .flatMap(kind -> kind.of(atlas, language).stream())
                    .toList();
            ReportTexts texts = new ReportTexts(language);
            new Renderer(language, texts, ReportSite.of(atlas, language), paths(pages), folder).renderAll(pages);
            count += pages.size();
        }
        return count;
    }

    private static Set<String> paths(List<ReportPage> pages) {
        Set<String> paths = new HashSet<>();
        for (ReportPage page : pages) {
            if (!paths.add(page.path())) {
                throw new IllegalStateException("page '" + page.path() + "' twice, expected each path once");
            }
        }
        return paths;
    }

    private static void write(Path folder, ReportFile file) throws IOException {
        Path target = folder.resolve(file.path());
        Files.createDirectories(target.getParent());
        Files.write(target, file.content());
    }

    /** Renders the pages of one language. */
    private final class Renderer {

        private final Language language;
        private final ReportTexts texts;
        private final ReportSite site;
        private final Set<String> paths;
        private final List<ReportSection> sections;
        private final Path folder;

        Renderer(Language language, ReportTexts texts, ReportSite site, Set<String> paths, Path folder) {
            this.language = language;
            this.texts = texts;
            this.site = site;
            this.paths = paths;
            this.sections = Arrays.stream(ReportSection.values())
                    .filter(section -> paths.contains(section.path()))
                    .toList();
            this.folder = folder;
        }

        /** Renders pages on all processors; they know nothing of each other. */
        void renderAll(List<ReportPage> pages) throws IOException {
            try {
                pages.parallelStream().forEach(page -> {
                    try {
                        render(page);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (UncheckedIOException e) {
                throw new IOException(e.getCause().getMessage(), e.getCause());
            }
        }

        private void render(ReportPage page) throws IOException {
            PageLinks links = new PageLinks(language, page.path(), paths);
            Map<String, Object> variables = new HashMap<>();
            variables.put(ReportExtension.TEXTS, texts);
            variables.put(ReportExtension.LINKS, links);
            variables.put("site", site);
            variables.put("sections", sections);
            variables.put("section", ReportSection.of(page.path()));
            variables.put("styles", ReportContents.STYLES);
            variables.put("scripts", ReportContents.SCRIPTS);
            variables.put("title", page.title());
            variables.put("path", page.path());
            variables.put("lang", language.code());
            variables.put("otherLanguage", links.toOtherLanguage());
            variables.put("view", page.view());
            PebbleTemplate template = engine.getTemplate(page.template());
            Path target = folder.resolve(PageLinks.folder(language) + page.path());
            Files.createDirectories(target.getParent());
            StringWriter html = new StringWriter();
            template.evaluate(html, variables, language.locale());
            Files.writeString(target, OptionalTags.without(html.toString()));
        }
    }
}
