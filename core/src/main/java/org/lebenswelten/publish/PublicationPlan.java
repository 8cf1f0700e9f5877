package org.lebenswelten.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.StyleRule;
import org.lebenswelten.model.BilingualText;

/**
 * What a map server should make of an atlas, as plain data that needs no map server to be made or tested.
 *
 * @param workspace name of the workspace, the atlas's id
 * @param store name of the store, the atlas's id
 * @param title what people call the atlas
 * @param description what it is for
 * @param referenceSystems EPSG numbers to advertise, the atlas's own first
 * @param source whose the atlas is and where its metadata stand, or null where the project's definition says nothing of it
 * @param layers the layers, in the order of the atlas
 * @param groups named trees of layers; the first holds the others
 */
public record PublicationPlan(
        String workspace,
        String store,
        BilingualText title,
        BilingualText description,
        List<Integer> referenceSystems,
        @Nullable Source source,
        List<Layer> layers,
        List<Group> groups) {

    /** Advertised beside the atlas's own: web maps, and degrees on WGS 84 and ETRS89. */
    private static final List<Integer> COMMON_SYSTEMS = List.of(3857, 4326, 4258);

    /** Copies the lists. */
    public PublicationPlan {
        referenceSystems = List.copyOf(referenceSystems);
        layers = List.copyOf(layers);
        groups = List.copyOf(groups);
    }

    /**
     * Whose an atlas is.
     *
     * @param organisation the publishing body
     * @param attribution how to name the source
     * @param licenceName name of the licence
     * @param licenceUrl where it is set out
     * @param metadataUrl where the ISO 19115 record of the atlas stands, or null
     * @param dataUrl where the data can be had, or null
     */
    public record Source(
            BilingualText organisation,
            BilingualText attribution,
            String licenceName,
            String licenceUrl,
            @Nullable String metadataUrl,
            @Nullable String dataUrl) {}

    /**
     * One layer to publish.
     *
     * @param name name of the layer and of its table
     * @param title what people call it
     * @param description its abstract
     * @param style name of its default style
     * @param styleTitle what people call the style
     * @param classes what the legend says, line by line
     * @param keywords words it is found by
     * @param time its time dimension, or null
     */
    public record Layer(
            String name,
            BilingualText title,
            BilingualText description,
            String style,
            BilingualText styleTitle,
            List<BilingualText> classes,
            List<BilingualText> keywords,
            @Nullable Time time) {

        /** Copies the lists. */
        public Layer {
            classes = List.copyOf(classes);
            keywords = List.copyOf(keywords);
        }
    }

    /**
     * A time dimension.
     *
     * <p>A list, as map clients step through an interval second by second; the latest period where a request names none.
     *
     * @param attribute the column of type date
     * @param presentation {@code LIST}
     * @param defaultValue {@code MAXIMUM}
     */
    public record Time(String attribute, String presentation, String defaultValue) {}

    /**
     * A named tree.
     *
     * @param name its name
     * @param title what people call it
     * @param members names of layers or groups
     */
    public record Group(String name, BilingualText title, List<String> members) {

        /** Copies the members. */
        public Group {
            members = List.copyOf(members);
        }
    }

    /** The topics of layer groups, in the order of a layer tree. */
    private enum Topic {
        BURDEN("burden", "Belastung", "Burden"),
        INDICATORS("indicators", "Indikatoren", "Indicators"),
        COVERAGE("coverage", "Maßnahmen und Versorgung", "Measures and coverage"),
        PRIORITY("priority", "Prioritäten", "Priorities"),
        BASE("base", "Grundlagen", "Base layers");

        private final String suffix;
        private final String german;
        private final String english;

        Topic(String suffix, String german, String english) {
            this.suffix = suffix;
            this.german = german;
            this.english = english;
        }

        private BilingualText title() {
            return new BilingualText(german, english);
        }

        private static Topic of(AtlasLayer layer) {
            String name = layer.name();
            if (name.startsWith("ind_")) {
                return INDICATORS;
            }
            if (name.startsWith("cov_")
                    || name.startsWith("acc_")
                    || List.of("measures", "catchments", "evals").contains(name)) {
                return COVERAGE;
            }
            if (name.startsWith("gap_") || name.equals("proposals")) {
                return PRIORITY;
            }
            if (name.startsWith("areas_") || layer.timeColumn() == null) {
                return BASE;
            }
            return BURDEN;
        }
    }

    /**
     * The plan of an atlas.
     *
     * <p>Layers are grouped by their names: {@code ind_} indicators; {@code cov_}, {@code acc_},
     * {@code measures}, {@code catchments} and {@code evals} coverage; {@code gap_} and {@code proposals} priorities; {@code areas_} and all others without
     * time base layers; the rest burdens. Topics without layers have no group.
     *
     * @param atlas the atlas
     * @return the plan
     */
    public static PublicationPlan of(Atlas atlas) {
        Set<Integer> systems = new LinkedHashSet<>();
        systems.add(atlas.crs().epsg());
        systems.addAll(COMMON_SYSTEMS);
        return new PublicationPlan(
                atlas.id(),
                atlas.id(),
                atlas.title(),
                atlas.description(),
                List.copyOf(systems),
                PublicationSource.of(atlas.definition()),
                atlas.layers().stream().map(layer -> layer(atlas, layer)).toList(),
                groups(atlas));
    }

    private static Layer layer(Atlas atlas, AtlasLayer layer) {
        String time = layer.timeColumn();
        return new Layer(
                layer.name(),
                layer.title(),
                layer.description(),
                layer.style().name(),
                layer.style().title(),
                layer.style().rules().stream().map(StyleRule::title).toList(),
                List.of(atlas.title(), Topic.of(layer).title()),
                time == null ? null : new Time(time, "LIST", "MAXIMUM"));
    }

    private static List<Group> groups(Atlas atlas) {
        Map<Topic, List<String>> members = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            members.put(topic, new ArrayList<>());
        }
        for (AtlasLayer layer : atlas.layers()) {
            members.get(Topic.of(layer)).add(layer.name());
        }
        List<Group> topics = new ArrayList<>();
        members.forEach((topic, names) -> {
            if (!names.isEmpty()) {
                topics.add(new Group(atlas.id() + "_" + topic.suffix, topic.title(), names));
            }
        });
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(
                atlas.id() + "_all",
                atlas.title(),
                topics.stream().map(Group::name).toList()));
        groups.addAll(topics);
        return groups;
    }
}
