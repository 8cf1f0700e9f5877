package org.lebenswelten.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.read.osm.FootNetwork;
import org.lebenswelten.read.osm.OsmFileException;
import org.lebenswelten.read.osm.OsmFormat;
import org.lebenswelten.spatial.network.WalkingNetwork;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Reads a network from an extract of OpenStreetMap: the ways that may be walked, in the city and around it. */
final class OsmNetworkReader {

    private static final Crs DEGREES = Crs.of(4326).orElseThrow();
    private static final double DEFAULT_MARGIN = 3000;
    private static final int STEPS = 16;

    private final ProjectFolder folder;
    private final Crs crs;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param crs the project's system
     * @param log where to report
     */
    OsmNetworkReader(ProjectFolder folder, Crs crs, ProblemLog log) {
        this.folder = folder;
        this.crs = crs;
        this.log = log;
    }

    /**
     * Reads the extract.
     *
     * @param entry the section of the network, which is sound and names {@code osm}
     * @param city the rectangle around the city, in the project's system
     * @return the network, or null where the extract cannot be read
     */
    @Nullable
    WalkingNetwork read(YamlNode entry, Envelope city) {
        YamlNode path = entry.at("osm");
        OsmFormat format = OsmFormat.of(path.text()).orElseThrow();
        if (!format.isReadable()) {
            log.add(ProblemCode.OSM_LIBRARY_MISSING, path.place(), path.written(), OsmFormat.LIBRARY);
            return null;
        }
        SourceFile file = folder.bytes(path.text(), false, path.place());
        if (file == null) {
            return null;
        }
        Place place = Place.ofFile(path.text());
        try {
            FootNetwork ways =
                    FootNetwork.read(file::stream, format, around(city, entry.number("margin", DEFAULT_MARGIN)));
            folder.reprojected(place, DEGREES, crs);
            return carried(ways);
        } catch (OsmFileException e) {
            log.add(ProblemCode.OSM_BROKEN, place, null, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** A rectangle of degrees that holds the city and a margin around it; its sides are not straight there. */
    private Envelope around(Envelope city, double margin) {
        Envelope wide = new Envelope(city);
        wide.expandBy(margin);
        Reprojection toDegrees = Reprojection.of(crs, DEGREES);
        Envelope degrees = new Envelope();
        for (int i = 0; i <= STEPS; i++) {
            double x = wide.getMinX() + wide.getWidth() * i / STEPS;
            double y = wide.getMinY() + wide.getHeight() * i / STEPS;
            degrees.expandToInclude(toDegrees.apply(x, wide.getMinY()));
            degrees.expandToInclude(toDegrees.apply(x, wide.getMaxY()));
            degrees.expandToInclude(toDegrees.apply(wide.getMinX(), y));
            degrees.expandToInclude(toDegrees.apply(wide.getMaxX(), y));
        }
        return degrees;
    }

    private WalkingNetwork carried(FootNetwork ways) {
        Reprojection reprojection = Reprojection.of(DEGREES, crs);
        double[] x = new double[ways.longitude().length];
        double[] y = new double[x.length];
        for (int node = 0; node < x.length; node++) {
            Coordinate at = reprojection.apply(ways.longitude()[node], ways.latitude()[node]);
            x[node] = at.x;
            y[node] = at.y;
        }
        double[] metres = new double[ways.from().length];
        Arrays.setAll(
                metres,
                edge -> Math.hypot(
                        x[ways.from()[edge]] - x[ways.to()[edge]], y[ways.from()[edge]] - y[ways.to()[edge]]));
        return WalkingNetwork.of(x, y, ways.from(), ways.to(), metres);
    }
}
