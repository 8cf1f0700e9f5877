package org.lebenswelten.publish.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.publish.report.data.LayerDownloads;

/**
 * A published atlas in the shape that pages need: its areas, periods, indices, indicators, coverages and documents.
 *
 * <p>The areas are those of the main index, which is the first that the definition names. Without an index they are those of
 * the last zoning of the definition that has a layer, which is the finest by custom.
 */
public final class ReportAtlas {

    private final Atlas atlas;
    private final @Nullable ReportAtlas earlier;
    private final @Nullable AtlasFiles files;
    private final DocumentTree definition;
    private final Map<String, DocumentTree> documents = new TreeMap<>();
    private final List<ReportIndex> indices;
    private final List<ReportIndicator> indicators;
    private final List<ReportCoverage> coverages;
    private final String zoning;
    private final List<ReportArea> areas;
    private final Map<String, ReportArea> areasById;
    private @Nullable LayerDownloads downloads;

    private ReportAtlas(Atlas atlas, @Nullable ReportAtlas earlier, @Nullable AtlasFiles files) {
        this.atlas = atlas;
        this.earlier = earlier;
        this.files = files;
        this.definition = DocumentTree.of(atlas.definition());
        atlas.documents().forEach((name, json) -> documents.put(name, DocumentTree.of(json)));
        AtlasSubjects subjects = new AtlasSubjects(atlas, definition);
        this.indices = subjects.indices();
        this.indicators = subjects.indicators();
        this.coverages = subjects.coverages();
        AtlasAreas found = AtlasAreas.of(atlas, definition, indices);
        this.zoning = found.zoning();
        this.areas = found.areas();
        this.areasById = areas.stream().collect(Collectors.toMap(ReportArea::id, area -> area));
    }

    /**
     * An atlas alone.
     *
     * @param atlas the atlas
     * @return the atlas for pages
     */
    public static ReportAtlas of(Atlas atlas) {
        return new ReportAtlas(atlas, null, null);
    }

    /**
     * An atlas and an earlier one to compare it with.
     *
     * @param atlas the atlas
     * @param earlier the earlier one
     * @return the atlas for pages
     */
    public static ReportAtlas since(Atlas atlas, Atlas earlier) {
        return new ReportAtlas(atlas, of(earlier), null);
    }

    /**
     * The same atlas with files that stand near the report and may be linked.
     *
     * @param near the files
     * @return a new atlas for pages
     */
    public ReportAtlas with(AtlasFiles near) {
        return new ReportAtlas(atlas, earlier, near);
    }

    /**
     * Files that stand near the report.
     *
     * @return the files, if any are near
     */
    public Optional<AtlasFiles> files() {
        return Optional.ofNullable(files);
    }

    /**
     * The files of its layers, which are made once, as several kinds of pages link them.
     *
     * @return the files
     */
    public synchronized LayerDownloads downloads() {
        if (downloads == null) {
            downloads = LayerDownloads.of(this);
        }
        return downloads;
    }

    /**
     * The atlas as it was read.
     *
     * @return the atlas
     */
    public Atlas atlas() {
        return atlas;
    }

    /**
     * The atlas to compare with.
     *
     * @return the earlier atlas, if one was named
     */
    public Optional<ReportAtlas> earlier() {
        return Optional.ofNullable(earlier);
    }

    /**
     * The project's definition.
     *
     * @return its tree
     */
    public DocumentTree definition() {
        return definition;
    }

    /**
     * A further document.
     *
     * @param name its name, such as {@code measures.quality}
     * @return its tree, or empty if the atlas has none of that name
     */
    public Optional<DocumentTree> document(String name) {
        return Optional.ofNullable(documents.get(name));
    }

    /**
     * The id of the zoning of the areas.
     *
     * @return the id, empty if the atlas has no areas
     */
    public String zoning() {
        return zoning;
    }

    /**
     * What people call a zoning.
     *
     * @param id its id
     * @return its title; the id where the definition has none
     */
    public BilingualText zoningTitle(String id) {
        return definition.at("zonings").withId(id).at("title").bilingual().orElseGet(() -> BilingualText.same(id));
    }

    /**
     * The areas, each with a page of its own.
     *
     * @return the areas in the order of their ids
     */
    public List<ReportArea> areas() {
        return areas;
    }

    /**
     * An area by its id.
     *
     * @param id the id
     * @return the area, or empty
     */
    public Optional<ReportArea> area(String id) {
        return Optional.ofNullable(areasById.get(id));
    }

    /**
     * The main index.
     *
     * @return the first index of the definition that has a layer, or empty
     */
    public Optional<ReportIndex> index() {
        return indices.stream().findFirst();
    }

    /**
     * All indices.
     *
     * @return those of the definition that have a layer, in its order
     */
    public List<ReportIndex> indices() {
        return indices;
    }

    /**
     * All indicators.
     *
     * @return those of the definition that have a layer, in its order
     */
    public List<ReportIndicator> indicators() {
        return indicators;
    }

    /**
     * An indicator by its id.
     *
     * @param id the id
     * @return the indicator, or empty
     */
    public Optional<ReportIndicator> indicator(String id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }

    /**
     * All coverages.
     *
     * @return those of the definition that have a layer, in its order
     */
    public List<ReportCoverage> coverages() {
        return coverages;
    }

    /**
     * The periods of the main index, or of the indicator with most periods where there is no index.
     *
     * @return the periods, earliest first
     */
    public List<String> periods() {
        return index().map(index -> index.rows().periods()).orElseGet(() -> indicators.stream()
                .map(indicator -> indicator.rows().periods())
                .reduce(List.of(), (most, next) -> next.size() > most.size() ? next : most));
    }

    /**
     * The latest of the periods.
     *
     * @return the period, or empty if there are none
     */
    public Optional<String> latestPeriod() {
        List<String> periods = periods();
        return periods.isEmpty() ? Optional.empty() : Optional.of(periods.get(periods.size() - 1));
    }
}
