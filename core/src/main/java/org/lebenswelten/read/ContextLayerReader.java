package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.ContextLayer;
import org.lebenswelten.model.ContextLayer.Attribute;
import org.lebenswelten.model.ContextLayer.AttributeType;
import org.lebenswelten.model.ContextLayer.Feature;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.ProblemCode;

/** Reads layers that are shown as they are. */
final class ContextLayerReader {

    private final ProjectFolder folder;
    private final @Nullable Crs crs;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param crs the project's system, or null where it is not known
     * @param log where to report
     */
    ContextLayerReader(ProjectFolder folder, @Nullable Crs crs, ProblemLog log) {
        this.folder = folder;
        this.crs = crs;
        this.log = log;
    }

    /**
     * Reads a layer.
     *
     * @param entry its entry in the definition, which is sound
     * @return the layer, or null where it cannot be read
     */
    @Nullable
    ContextLayer read(YamlNode entry) {
        FeatureLayer file = FeatureLayer.read(folder, entry, log);
        if (file == null) {
            return null;
        }
        FeatureLayer layer = file.in(crs, folder, log);
        String key = entry.text("key");
        boolean polygons = entry.text("geometry").equals("polygon");
        List<Attribute> attributes = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        Set<String> columns = new HashSet<>();
        boolean complete = layer.hasAttribute(key, log);
        for (YamlNode item : entry.items("attributes")) {
            if (!columns.add(item.text("column"))) {
                YamlNode column = item.at("column");
                log.add(ProblemCode.DUPLICATE_ID, column.place(), column.written(), "column");
            }
            complete &= layer.hasAttribute(item.text("name"), log);
            sources.add(item.text("name"));
            attributes.add(new Attribute(
                    item.text("column"), item.at("type").constant(AttributeType.class), item.bilingual("title")));
        }
        YamlNode label = entry.find("label");
        int labelled = label == null ? -1 : sources.indexOf(label.text());
        if (label != null && labelled < 0) {
            log.add(
                    ProblemCode.UNKNOWN_REFERENCE,
                    label.place(),
                    label.written(),
                    "attribute",
                    ProblemLog.listed(sources));
        }
        if (!complete) {
            return null;
        }
        GeometryCheck check = new GeometryCheck(layer.isIn(crs) ? crs : null, log);
        Set<String> keys = new HashSet<>();
        List<Feature> features = new ArrayList<>();
        for (LayerFeature feature : layer.features()) {
            String id = feature.text(key);
            if (id == null) {
                layer.reportMissing(feature, key, log);
                continue;
            }
            if (!keys.add(id)) {
                log.add(ProblemCode.DUPLICATE_ID, feature.place(), id, key);
                continue;
            }
            boolean usable = polygons
                    ? check.isPolygonal(feature.geometry(), feature.place(), id)
                    : check.isPoint(feature.geometry(), feature.place(), id);
            List<@Nullable Object> values = values(feature, sources, attributes);
            if (usable && feature.geometry() != null) {
                features.add(new Feature(id, feature.geometry(), values));
            }
        }
        features.sort(Comparator.comparing(Feature::key));
        return new ContextLayer(
                entry.text("id"),
                entry.bilingual("title"),
                entry.bilingual("description"),
                polygons,
                attributes,
                labelled,
                features);
    }

    private List<@Nullable Object> values(LayerFeature feature, List<String> sources, List<Attribute> attributes) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Object value = feature.attributes().get(sources.get(i));
            Object typed = typed(value, attributes.get(i).type());
            if (value != null && typed == null) {
                log.add(
                        ProblemCode.ATTRIBUTE_TYPE,
                        feature.place().at(feature.place().at() + " " + sources.get(i)),
                        value.toString(),
                        attributes.get(i).type().name().toLowerCase(java.util.Locale.ROOT));
            }
            values.add(typed);
        }
        return java.util.Collections.unmodifiableList(values);
    }

    private static @Nullable Object typed(@Nullable Object value, AttributeType type) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case TEXT -> value.toString();
            case REAL -> value instanceof Number number ? (Object) number.doubleValue() : null;
            case INTEGER ->
                value instanceof Number number && number.doubleValue() == number.intValue()
                        ? (Object) number.intValue()
                        : null;
        };
    }
}
