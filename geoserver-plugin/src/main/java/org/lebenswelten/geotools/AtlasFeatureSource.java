package org.lebenswelten.geotools;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.data.ResourceInfo;
import org.geotools.api.feature.FeatureVisitor;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.filter.Filter;
import org.geotools.data.DefaultResourceInfo;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.util.factory.Hints;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.AtlasLayer;
import org.locationtech.jts.geom.Envelope;

/**
 * One layer of one version of an atlas.
 *
 * <p>Done here: filter, sorting, paging, choice of attributes, counts, bounds, and the visitors for count, bounds,
 * minimum, maximum and distinct values. The layer of an index is computed anew where {@link
 * Hints#VIRTUAL_TABLE_PARAMETERS} ask for it, before anything else is done. Left to GeoTools: reprojection. Without another order asked for, features come
 * in the order of their ids. Joins are refused. No hint is promised to be honoured; in particular geometries are shared
 * and must not be changed.
 */
public final class AtlasFeatureSource extends ContentFeatureSource {

    private final AtlasEntry layer;

    /**
     * A feature source over a layer or over a part of it. GeoTools calls this by reflection to make views.
     *
     * @param entry an entry that a feature source of {@link AtlasDataStore} has
     * @param query the part, or null for the whole layer
     * @throws IllegalArgumentException if the entry is of another store
     */
    public AtlasFeatureSource(ContentEntry entry, @Nullable Query query) {
        super(entry, query);
        if (!(entry instanceof AtlasEntry atlasEntry)) {
            throw new IllegalArgumentException(
                    "entry '" + entry + "': expected one of an atlas store's feature source");
        }
        this.layer = atlasEntry;
    }

    @Override
    public ResourceInfo getInfo() {
        AtlasLayer published = layer.layer().layer();
        DefaultResourceInfo info = new DefaultResourceInfo();
        info.setName(published.name());
        info.setTitle(Titles.german(published.title()));
        info.setDescription(Titles.german(published.description()));
        info.setKeywords(Set.of(published.name(), layer.snapshot().atlas().id()));
        info.setBounds(envelope(layer.layer().bounds()));
        info.setCRS(layer.snapshot().crs());
        String namespace = layer.getName().getNamespaceURI();
        if (namespace != null) {
            info.setSchema(URI.create(namespace));
        }
        return info;
    }

    @Override
    protected SimpleFeatureType buildFeatureType() {
        return layer.schema();
    }

    @Override
    protected ReferencedEnvelope getBoundsInternal(Query asked) throws IOException {
        LayerSnapshot content = content(asked);
        if (isAll(asked)) {
            return envelope(content.bounds());
        }
        Envelope bounds = new Envelope();
        for (int position : RowSelection.of(asked, content, layer.schema())) {
            bounds.expandToInclude(content.geometry(position).getEnvelopeInternal());
        }
        return envelope(bounds);
    }

    @Override
    protected int getCountInternal(Query asked) throws IOException {
        LayerSnapshot content = content(asked);
        return isAll(asked) ? content.size() : RowSelection.of(asked, content, layer.schema()).length;
    }

    @Override
    protected FeatureReader<SimpleFeatureType, SimpleFeature> getReaderInternal(Query asked) throws IOException {
        if (!asked.getJoins().isEmpty()) {
            throw new IOException("layer '" + layer.getTypeName() + "': joins are not supported");
        }
        SimpleFeatureType schema = layer.schema();
        SimpleFeatureType type = asked.getPropertyNames() == Query.ALL_NAMES
                ? schema
                : SimpleFeatureTypeBuilder.retype(schema, asked.getPropertyNames());
        LayerSnapshot content = content(asked);
        return new AtlasFeatureReader(FeatureRow.of(content, schema, type), RowSelection.of(asked, content, schema));
    }

    @Override
    protected boolean handleVisitor(Query asked, FeatureVisitor visitor) throws IOException {
        Query joined = resolvePropertyNames(joinQuery(asked));
        return joined.getJoins().isEmpty() && new LayerVisits(content(joined), layer.schema(), joined).answer(visitor);
    }

    /**
     * Joins a query with that of this source, after a look at the attributes it names.
     *
     * @throws IllegalArgumentException if one of them is not in the layer
     */
    @Override
    protected Query joinQuery(Query asked) {
        if (asked.getPropertyNames() != Query.ALL_NAMES) {
            for (String name : asked.getPropertyNames()) {
                if (layer.schema().getDescriptor(name) == null) {
                    throw new IllegalArgumentException("layer '" + layer.getTypeName() + "': no attribute '" + name
                            + "', expected one of: "
                            + layer.schema().getAttributeDescriptors().stream()
                                    .map(AttributeDescriptor::getLocalName)
                                    .collect(Collectors.joining(", ")));
                }
            }
        }
        return super.joinQuery(asked);
    }

    @Override
    protected boolean canFilter(Query asked) {
        return true;
    }

    @Override
    protected boolean canSort(Query asked) {
        return true;
    }

    @Override
    protected boolean canLimit(Query asked) {
        return true;
    }

    @Override
    protected boolean canOffset(Query asked) {
        return true;
    }

    @Override
    protected boolean canRetype(Query asked) {
        return true;
    }

    /** Whatever the transaction, there is one content to read. */
    @Override
    protected boolean canTransact() {
        return true;
    }

    @Override
    protected void addHints(Set<Hints.Key> supported) {
        supported.clear();
    }

    /** The layer as published, or, where a request asks for another index, computed anew. */
    private LayerSnapshot content(Query asked) throws IOException {
        return layer.snapshot().layer(layer.getTypeName(), WhatIfParameters.of(asked.getHints()));
    }

    private static boolean isAll(Query asked) {
        return asked.getFilter() == Filter.INCLUDE
                && asked.getStartIndex() == null
                && asked.getMaxFeatures() == Query.DEFAULT_MAX;
    }

    private ReferencedEnvelope envelope(Envelope bounds) {
        return new ReferencedEnvelope(bounds, layer.snapshot().crs());
    }
}
