package org.lebenswelten.geoserver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.geoserver.AtlasStatus.Published;
import org.lebenswelten.geoserver.AtlasStatus.State;
import org.lebenswelten.model.ProgramVersion;
import org.lebenswelten.publish.JsonText;

/** Says in JSON what became of atlases. Keys are those of the OpenAPI file. */
final class StatusJson {

    private StatusJson() {}

    /**
     * All atlases.
     *
     * @param statuses what became of each
     * @return JSON
     */
    static String list(List<AtlasStatus> statuses) {
        return JsonText.of(
                Map.of("atlases", statuses.stream().map(StatusJson::tree).toList()));
    }

    /**
     * One atlas, with its plan and its provenance.
     *
     * @param status what became of it
     * @return JSON
     */
    static String one(AtlasStatus status) {
        Map<String, @Nullable Object> tree = tree(status);
        Published published = status.published();
        tree.put("plan", published == null ? null : JsonText.tree(published.plan()));
        tree.put("provenance", published == null ? null : JsonText.tree(published.provenance()));
        return JsonText.of(tree);
    }

    /**
     * The plugin as a whole.
     *
     * @param ready whether all is published that can be
     * @param fault why nothing can be published, or null
     * @param statuses what became of each atlas
     * @return JSON
     */
    static String whole(boolean ready, @Nullable String fault, List<AtlasStatus> statuses) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("ready", ready);
        tree.put("fault", fault);
        tree.put("published", count(statuses, State.PUBLISHED));
        tree.put("atlases", statuses.size());
        tree.put("version", ProgramVersion.current());
        tree.put("geotools", TestedVersions.geotools());
        tree.put("testedGeoserver", TestedVersions.GEOSERVER);
        tree.put("tested", TestedVersions.contains(TestedVersions.geotools()));
        return JsonText.of(tree);
    }

    private static int count(List<AtlasStatus> statuses, State state) {
        return (int) statuses.stream().filter(s -> s.state() == state).count();
    }

    private static Map<String, @Nullable Object> tree(AtlasStatus status) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        Published published = status.published();
        tree.put("id", status.id());
        tree.put("file", status.file());
        tree.put("state", status.state().toString());
        tree.put("problem", status.problem());
        tree.put("title", published == null ? null : published.title());
        tree.put("issued", published == null ? null : published.issued());
        tree.put("program", published == null ? null : published.program());
        tree.put("published", published == null ? null : published.at().toString());
        tree.put("layers", published == null ? null : published.report().layers());
        tree.put("notes", published == null ? List.of() : published.report().notes());
        return tree;
    }
}
