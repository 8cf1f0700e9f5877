/**
 * A published atlas file as a data store of GeoTools, and so of GeoServer.
 *
 * <pre>{@code
 * Map<String, Object> parameters = Map.of(
 *         "atlas_url", "file:lebenswelten/musterstadt.gpkg",
 *         "namespace", "http://gesundheit.musterstadt.example");
 * DataStore store = DataStoreFinder.getDataStore(parameters);
 * SimpleFeatureSource burden = store.getFeatureSource("belastung");
 * int features = burden.getCount(Query.ALL);
 * }</pre>
 *
 * <p><b>Features.</b> A layer has the attributes {@code geom}, {@code id} and the columns of the atlas. The feature id
 * is {@code <layer>.<id>}, the same in every version of the atlas. Features come in the order of their ids if nothing
 * else is asked for; that is also GeoTools' natural order, so pages of a query never overlap. In ascending order null
 * comes first.
 *
 * <p><b>Days.</b> A date attribute is a {@link java.sql.Date} at 00:00 UTC of its day, as map services count time.
 * Literals compared with it are taken as instants, text without time as 00:00 UTC. The time zone of the machine does not
 * matter.
 *
 * <p><b>Versions and threads.</b> A store and its feature sources may be used by several threads at once; a reader is
 * for one. The atlas is read into memory as an immutable snapshot. When the file is replaced, the next feature source
 * asked of the store is over the new snapshot; a feature source stays with the one it began with. A file that is bad,
 * incomplete or gone leaves the last good snapshot in service, and
 * {@link org.lebenswelten.geotools.AtlasDataStore#lastProblem()} says why.
 *
 * <p><b>What if.</b> {@link org.geotools.util.factory.Hints#VIRTUAL_TABLE_PARAMETERS} of a query, such as {@code lw_w_air=2},
 * make the layer of an index another one: see {@link org.lebenswelten.geotools.WhatIfRefusal} for when they cannot.
 *
 * <p>Entry point: {@link org.lebenswelten.geotools.AtlasDataStoreFactory}.
 */
@NullMarked
package org.lebenswelten.geotools;

import org.jspecify.annotations.NullMarked;
