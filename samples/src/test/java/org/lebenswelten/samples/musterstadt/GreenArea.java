package org.lebenswelten.samples.musterstadt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/**
 * A public green area.
 *
 * @param id unique id
 * @param name invented name
 * @param kind one of {@code Park}, {@code Wald}, {@code Grünzug}, {@code Grünanlage}
 * @param polygon its outline, inside the city
 */
record GreenArea(String id, String name, String kind, Polygon polygon) {

    private static final int CORNERS = 14;

    /** A green area that is placed by hand: name, kind, place in metres from the centre, width in metres. */
    private record Site(String name, String kind, double east, double north, double width) {}

    private static final List<Site> SITES = List.of(
            new Site("Musterpark", "Park", 650, 450, 440),
            new Site("Teichpark", "Park", -1350, -1150, 400),
            new Site("Rosenanger", "Park", 1900, 250, 320),
            new Site("Gleispark", "Park", -900, 950, 280),
            new Site("Kirschgarten", "Park", -300, 2350, 260),
            new Site("Festwiese", "Park", 950, -2350, 340),
            new Site("Fenkhuser Wald", "Wald", -2750, -2050, 950),
            new Site("Musterwald", "Wald", 300, 3650, 1000),
            new Site("Dommerholz", "Wald", 2950, -1250, 750),
            new Site("Jöstruper Bruch", "Wald", -2500, 2300, 600),
            new Site("Sprockenaue", "Grünzug", -2900, -250, 640),
            new Site("Quinkeltal", "Grünzug", 2550, 2650, 660),
            new Site("Südaue", "Grünzug", -700, -3150, 640),
            new Site("Bruddelgraben", "Grünzug", 1500, -950, 360));

    /**
     * All green areas: those placed by hand and a small one in every third quarter, rounded and cut at the city's border.
     *
     * @param city outline of the city
     * @param quarters the quarters, some of which get a small green area
     */
    static List<GreenArea> all(Geometry city, List<Area> quarters) {
        List<Site> sites = new ArrayList<>(SITES);
        Draws draws = Draws.of("green/small");
        for (int i = 0; i < quarters.size(); i += 3) {
            Coordinate middle = quarters.get(i).geometry().getCentroid().getCoordinate();
            sites.add(new Site(
                    "Grünanlage " + quarters.get(i).name(),
                    "Grünanlage",
                    middle.x - Plane.CENTRE.x + draws.uniform(-150, 150),
                    middle.y - Plane.CENTRE.y + draws.uniform(-150, 150),
                    draws.uniform(120, 210)));
        }
        List<GreenArea> areas = new ArrayList<>();
        for (Site site : sites) {
            Polygon polygon = (Polygon)
                    OverlayNG.overlay(shape(site), city, OverlayNG.INTERSECTION, Plane.GEOMETRIES.getPrecisionModel());
            if (areas.stream().noneMatch(other -> other.polygon().isWithinDistance(polygon, 30))) {
                String id = String.format(Locale.ROOT, "gruen_%02d", areas.size() + 1);
                areas.add(new GreenArea(id, site.name(), site.kind(), polygon));
            }
        }
        return areas;
    }

    private static Polygon shape(Site site) {
        Draws draws = Draws.of("green/" + site.name());
        double stretch = draws.uniform(0.7, 1.4);
        double turn = draws.uniform(0, StrictMath.PI);
        List<Coordinate> corners = new ArrayList<>();
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * StrictMath.PI * i / CORNERS;
            double radius = site.width() / 2 * draws.uniform(0.85, 1.15);
            double along = radius * stretch * StrictMath.cos(angle);
            double across = radius / stretch * StrictMath.sin(angle);
            corners.add(Plane.fromCentre(
                    site.east() + along * StrictMath.cos(turn) - across * StrictMath.sin(turn),
                    site.north() + along * StrictMath.sin(turn) + across * StrictMath.cos(turn)));
        }
        corners.add(corners.get(0));
        List<Coordinate> ring = new Meander(0.15, 60).along(corners, draws);
        return Plane.polygon(ring.subList(0, ring.size() - 1));
    }
}
