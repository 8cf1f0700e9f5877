package org.lebenswelten.publish.metadata;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.publish.FolderPart;
import org.lebenswelten.publish.PublicationPlan;

/**
 * The metadata in the folder beside an atlas:
 *
 * <pre>{@code
 * metadata/iso/<layer>.xml     see DatasetRecord
 * metadata/iso-service/wms.xml and wfs.xml, where the atlas is served, see ServiceRecord
 * metadata/dcat-ap-de.jsonld   see DcatCatalogue
 * }</pre>
 *
 * <p>Nothing is written for an atlas whose definition lacks what metadata need, see {@link PublicationTerms#of}.
 */
public final class MetadataFiles implements FolderPart {

    /** The metadata of any atlas. */
    public MetadataFiles() {}

    @Override
    public SortedMap<String, String> files(Atlas atlas, String name) {
        SortedMap<String, String> files = new TreeMap<>();
        Optional<PublicationTerms> found = PublicationTerms.of(atlas);
        if (found.isEmpty()) {
            return files;
        }
        PublicationTerms terms = found.get();
        PublicationPlan plan = PublicationPlan.of(atlas);
        for (int i = 0; i < atlas.layers().size(); i++) {
            AtlasLayer layer = atlas.layers().get(i);
            files.put(
                    "metadata/iso/" + layer.name() + ".xml",
                    DatasetRecord.write(atlas, layer, plan.layers().get(i), terms));
        }
        String service = terms.service();
        if (service != null) {
            for (ServiceKind kind : ServiceKind.values()) {
                files.put(
                        "metadata/iso-service/" + kind.path() + ".xml",
                        ServiceRecord.write(atlas, kind, service, terms));
            }
        }
        files.put("metadata/dcat-ap-de.jsonld", DcatCatalogue.write(atlas, plan, terms));
        return files;
    }
}
