/**
 * Metadata of an atlas for catalogues, made from the atlas alone: ISO 19139 records of each layer and of its map service
 * ({@link org.lebenswelten.publish.metadata.DatasetRecord}, {@link org.lebenswelten.publish.metadata.ServiceRecord}) as
 * GDI-DE asks for them, and a catalogue in DCAT-AP.de ({@link org.lebenswelten.publish.metadata.DcatCatalogue}).
 *
 * <p>Records are coupled by identifiers that stay the same as long as namespace, atlas and layer keep their names
 * ({@link org.lebenswelten.publish.metadata.RecordIds}). What the records say of publisher, licence, update cycle and
 * lineage stands in the section {@code publication} of the project
 * ({@link org.lebenswelten.publish.metadata.PublicationTerms}).
 */
@NullMarked
package org.lebenswelten.publish.metadata;

import org.jspecify.annotations.NullMarked;
