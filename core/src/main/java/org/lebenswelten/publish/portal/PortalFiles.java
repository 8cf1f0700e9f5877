package org.lebenswelten.publish.portal;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.publish.FolderPart;
import org.lebenswelten.publish.PublicationPlan;
import org.lebenswelten.publish.metadata.PublicationTerms;

/**
 * The files for QGIS and Masterportal in the folder beside an atlas:
 *
 * <pre>{@code
 * qgis/<atlas>.qlr                the GeoPackage, see LayerDefinition
 * qgis/<atlas>-wms.qlr and -wfs   the same from a map server
 * masterportal/services.json      see MasterportalServices
 * masterportal/config.json        see MasterportalConfig
 * }</pre>
 *
 * <p>All but the first are written only where {@code publication} of the project names the map server ({@code service}).
 */
public final class PortalFiles implements FolderPart {

    /** The files of any atlas. */
    public PortalFiles() {}

    @Override
    public SortedMap<String, String> files(Atlas atlas, String name) {
        SortedMap<String, String> files = new TreeMap<>();
        PublicationPlan plan = PublicationPlan.of(atlas);
        String id = atlas.id();
        files.put("qgis/" + id + ".qlr", LayerDefinition.local(atlas, plan, "../../" + name + ".gpkg"));
        Optional<PublicationTerms> found = PublicationTerms.of(atlas);
        String service = found.map(PublicationTerms::service).orElse(null);
        if (found.isPresent() && service != null) {
            files.put("qgis/" + id + "-wms.qlr", LayerDefinition.wms(atlas, plan, service));
            files.put("qgis/" + id + "-wfs.qlr", LayerDefinition.wfs(atlas, plan, service));
            files.put("masterportal/services.json", MasterportalServices.write(atlas, plan, service, found.get()));
            files.put("masterportal/config.json", MasterportalConfig.write(atlas, plan));
        }
        return files;
    }
}
