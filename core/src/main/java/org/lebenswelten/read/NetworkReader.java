package org.lebenswelten.read;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.spatial.network.NetworkPoints;
import org.lebenswelten.spatial.network.WalkingNetwork;

/**
 * Reads the network of ways on foot from a table of edges, a layer of lines or an extract of OpenStreetMap, and tells what
 * cannot be reached on it.
 */
final class NetworkReader {

    private static final String OSM = "OpenStreetMap";

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
    NetworkReader(ProjectFolder folder, @Nullable Crs crs, ProblemLog log) {
        this.folder = folder;
        this.crs = crs;
        this.log = log;
    }

    /**
     * Reads the network.
     *
     * @param atlas the definition
     * @param zonings the zonings, coarsest first
     * @return the network, or null where there is none or it cannot be read
     */
    @Nullable
    WalkingNetwork read(YamlNode atlas, Declared<Zoning> zonings) {
        YamlNode entry = atlas.find("network");
        if (entry == null || !entry.isSound() || crs == null || crs.geographic()) {
            return null;
        }
        WalkingNetwork whole = ways(entry, atlas, crs, zonings.things());
        if (whole == null) {
            return null;
        }
        if (whole.edgeCount() == 0) {
            log.add(ProblemCode.NETWORK_EMPTY, entry.place(), null);
            return null;
        }
        WalkingNetwork network = whole.withSnapLimit(entry.number("snapLimit", WalkingNetwork.DEFAULT_SNAP_LIMIT));
        if (entry.text("pieces", "all").equals("largest")) {
            return network.largestPiece();
        }
        if (network.pieceCount() > 1) {
            log.add(
                    ProblemCode.NETWORK_IN_PIECES,
                    entry.place(),
                    null,
                    network.nodesCutOff(),
                    network.nodeCount(),
                    network.pieceCount());
        }
        return network;
    }

    /**
     * Tells how many points where people live, and which sites that people walk to, lie too far from any way.
     *
     * @param network the network
     * @param entry the section of the network
     * @param residents the points, or null where there are none
     * @param profiles the measure profiles as written
     * @param measures what could be read of them
     */
    void tellUnreachable(
            WalkingNetwork network,
            YamlNode entry,
            @Nullable ResidentPoints residents,
            List<YamlNode> profiles,
            Declared<MeasureProfile> measures) {
        String limit = String.format(Locale.ROOT, "%.0f", network.snapLimit());
        if (residents != null) {
            int missed = network.snap(residents.x(), residents.y()).missed().length;
            if (missed > 0) {
                log.add(ProblemCode.POINTS_OFF_NETWORK, entry.place(), null, missed, residents.size(), limit);
            }
        }
        for (YamlNode profile : profiles) {
            MeasureProfile measure = profile.isSound() ? measures.thing(profile.text("id")) : null;
            if (measure == null || !measure.catchment().onFoot()) {
                continue;
            }
            double[] x = measure.sites().stream().mapToDouble(MeasureSite::x).toArray();
            double[] y = measure.sites().stream().mapToDouble(MeasureSite::y).toArray();
            NetworkPoints sites = network.snap(x, y);
            for (int site : sites.missed()) {
                String id = measure.sites().get(site).id();
                log.add(
                        ProblemCode.SITE_OFF_NETWORK,
                        profile.items("sites").get(site).place(),
                        id,
                        id,
                        limit);
            }
        }
    }

    private @Nullable WalkingNetwork ways(YamlNode entry, YamlNode atlas, Crs system, List<Zoning> zonings) {
        if (entry.has("edges")) {
            return new EdgeListReader(folder, system, log).read(entry);
        }
        if (entry.has("file")) {
            return lines(entry, system);
        }
        YamlNode publication = atlas.find("publication");
        if (publication != null && publication.isSound()) {
            BilingualText attribution = publication.bilingual("attribution");
            if (!attribution.de().contains(OSM) || !attribution.en().contains(OSM)) {
                log.add(ProblemCode.OSM_NOT_NAMED, publication.at("attribution").place(), attribution.de());
            }
        }
        return zonings.isEmpty()
                ? null
                : new OsmNetworkReader(folder, system, log).read(entry, PolygonFile.extent(zonings.get(0)));
    }

    private @Nullable WalkingNetwork lines(YamlNode entry, Crs system) {
        FeatureLayer file = FeatureLayer.read(folder, entry, log);
        FeatureLayer layer = file == null ? null : file.in(system, folder, log);
        if (layer == null || !layer.isIn(system)) {
            return null;
        }
        GeometryCheck check = new GeometryCheck(system, log);
        WayBuilder ways = new WayBuilder();
        for (LayerFeature feature : layer.features()) {
            if (check.isLine(feature.geometry(), feature.place()) && feature.geometry() != null) {
                for (int part = 0; part < feature.geometry().getNumGeometries(); part++) {
                    ways.line(feature.geometry().getGeometryN(part).getCoordinates());
                }
            }
        }
        return ways.network();
    }
}
