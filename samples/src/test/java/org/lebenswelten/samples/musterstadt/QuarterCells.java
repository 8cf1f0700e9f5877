package org.lebenswelten.samples.musterstadt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * The polygons of the quarters: Voronoi cells of seeded points, cut at the city's outline, with borders that meander.
 *
 * <p>All borders are noded once on the 1 m grid. The cells are made of these lines, so neighbours share their border
 * vertex by vertex and the tiling has neither gaps nor overlaps. Each border is displaced once, before the cells are
 * made; a border that would touch another one is displaced less.
 */
final class QuarterCells {

    private static final double BORDER_ROUGHNESS = 0.16;
    private static final double SHORTEST_SEGMENT = 70;

    private QuarterCells() {}

    /**
     * Makes the cells.
     *
     * @param count the number of quarters
     * @return the cells, in the order of the seeds' draw
     * @throws IllegalStateException if the seeds do not give so many cells
     */
    static List<Polygon> make(int count) {
        Polygon outline = outline();
        List<Coordinate> seeds = seeds(outline, count);
        for (int i = 0; i < 2; i++) {
            seeds = centroids(cells(straightBorders(outline, seeds), seeds));
        }
        List<LineString> straight = straightBorders(outline, seeds);
        return List.copyOf(cells(meandering(straight), seeds));
    }

    /** A city of about 7 by 8 km with bays and bulges. */
    private static Polygon outline() {
        double[][] corners = {
            {-3130, 1620}, {-2700, 3130}, {-1400, 3560}, {-650, 4480}, {760, 4270}, {1620, 3350}, {2920, 3460},
            {3510, 2050}, {2970, 860}, {3730, -320}, {3400, -1840}, {2270, -2270}, {1840, -3780}, {320, -4160},
            {-760, -3460}, {-2050, -3780}, {-2920, -2700}, {-2750, -1300}, {-3780, -320}
        };
        return Plane.polygon(Arrays.stream(corners)
                .map(corner -> Plane.fromCentre(corner[0], corner[1]))
                .toList());
    }

    private static List<Coordinate> seeds(Polygon outline, int count) {
        Draws draws = Draws.of("geometry/seeds");
        Envelope box = outline.getEnvelopeInternal();
        List<Coordinate> seeds = new ArrayList<>();
        while (seeds.size() < count) {
            CoordinateXY seed =
                    Plane.at(draws.uniform(box.getMinX(), box.getMaxX()), draws.uniform(box.getMinY(), box.getMaxY()));
            double densityHere = 0.25 + StrictMath.exp(-seed.distance(Plane.CENTRE) / 1700);
            boolean dense = draws.uniform(0, 1.25) < densityHere;
            boolean apart = seeds.stream().allMatch(other -> other.distance(seed) > 260);
            if (dense && apart && outline.contains(Plane.GEOMETRIES.createPoint(seed))) {
                seeds.add(seed);
            }
        }
        return seeds;
    }

    private static List<Coordinate> centroids(List<Polygon> cells) {
        return cells.stream()
                .map(cell -> (Coordinate)
                        Plane.at(cell.getCentroid().getX(), cell.getCentroid().getY()))
                .toList();
    }

    /** Borders from junction to junction, on the grid. */
    private static List<LineString> straightBorders(Polygon outline, List<Coordinate> seeds) {
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(seeds);
        Envelope box = outline.getEnvelopeInternal();
        box.expandBy(box.getDiameter());
        builder.setClipEnvelope(box);
        List<LineString> rings = new ArrayList<>(rings(builder.getDiagram(Plane.GEOMETRIES)));
        rings.add(outline.getExteriorRing());
        List<LineString> inside = faces(noded(rings)).stream()
                .filter(face -> outline.contains(face.getInteriorPoint()))
                .flatMap(face -> rings(face).stream())
                .toList();
        LineMerger merger = new LineMerger();
        merger.add(noded(inside));
        Collection<?> merged = merger.getMergedLineStrings();
        return merged.stream().map(LineString.class::cast).toList();
    }

    private static Geometry noded(List<LineString> lines) {
        return UnaryUnionNG.union(Plane.GEOMETRIES.buildGeometry(lines), Plane.GEOMETRIES.getPrecisionModel());
    }

    private static List<LineString> meandering(List<LineString> straight) {
        List<LineString> borders = new ArrayList<>(straight);
        for (int i = 0; i < borders.size(); i++) {
            List<Coordinate> corners = Arrays.asList(straight.get(i).getCoordinates());
            double roughness = BORDER_ROUGHNESS;
            boolean free = false;
            for (int attempt = 0; attempt < 8 && !free; attempt++) {
                Draws draws = Draws.of("geometry/border/" + i + "/" + attempt);
                LineString candidate = Plane.line(new Meander(roughness, SHORTEST_SEGMENT).along(corners, draws));
                free = isFree(candidate, i, borders);
                if (free) {
                    borders.set(i, candidate);
                }
                roughness *= 0.75;
            }
        }
        return borders;
    }

    /** Whether a line is simple and meets the other borders at its ends only. */
    private static boolean isFree(LineString candidate, int self, List<LineString> borders) {
        Geometry ends = candidate.getBoundary();
        for (int j = 0; j < borders.size(); j++) {
            LineString other = borders.get(j);
            if (j != self && candidate.intersects(other)) {
                Geometry shared = candidate.intersection(other);
                if (shared.getDimension() > 0
                        || !ends.contains(shared)
                        || !other.getBoundary().contains(shared)) {
                    return false;
                }
            }
        }
        return candidate.isSimple();
    }

    /** The cells that the borders enclose, in the order of the seeds. */
    private static List<Polygon> cells(List<LineString> borders, List<Coordinate> seeds) {
        List<Polygon> faces = faces(Plane.GEOMETRIES.buildGeometry(borders));
        List<Polygon> cells = seeds.stream()
                .map(Plane.GEOMETRIES::createPoint)
                .flatMap(seed -> faces.stream().filter(face -> face.contains(seed)))
                .distinct()
                .toList();
        if (cells.size() != seeds.size() || faces.size() != seeds.size()) {
            throw new IllegalStateException("the borders enclose " + faces.size() + " cells, " + cells.size()
                    + " of them around a seed, expected one around each of " + seeds.size() + " seeds");
        }
        return cells;
    }

    private static List<Polygon> faces(Geometry lines) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(lines);
        Collection<?> faces = polygonizer.getPolygons();
        return faces.stream().map(Polygon.class::cast).toList();
    }

    private static List<LineString> rings(Geometry polygons) {
        Collection<?> rings = LinearComponentExtracter.getLines(polygons);
        return rings.stream().map(LineString.class::cast).toList();
    }
}
