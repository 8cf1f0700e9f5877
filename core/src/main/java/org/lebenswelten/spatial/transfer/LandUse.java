package org.lebenswelten.spatial.transfer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.layer.PolygonTheme;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Dasymetric weighting by land use: people live denser on some land than on other, and nobody lives off it.
 *
 * <pre>{@code
 * w_ij = sum over classes c of d_c * a_ijc
 * }</pre>
 *
 * <p>a_ijc is the area of class c on the ground that source i and target j share, in m²; d_c the density of the class,
 * of which only the ratios matter (persons per m², or 1 : 5 : 20). With one class of density 1 this is the binary method
 * (a mask of inhabited land), with three the three-class method. Ground of no class has density 0. Where polygons
 * overlap, the densest class counts once, so that no one is counted twice.
 *
 * <p>References: J. K. Wright (1936), A method of mapping densities of population, Geographical Review 26(1), 103-110,
 * doi:10.2307/209467; C. L. Eicher and C. A. Brewer (2001), Dasymetric mapping and areal interpolation, Cartography and
 * Geographic Information Science 28(2), 125-138, doi:10.1559/152304001782173727. Agrees with: tobler 0.9.0
 * {@code area_interpolate} of sources clipped to the mask, 1e-9 in double precision.
 */
public final class LandUse implements OverlapWeighting {

    private final PolygonLayer layer;
    private final List<Polygon> parts = new ArrayList<>();
    private final List<Double> densities = new ArrayList<>();
    private final SharedGround index;

    private LandUse(PolygonTheme byDensity, double[] ascending) {
        this.layer = byDensity.layer();
        List<List<Polygon>> flat = byDensity.flattened();
        for (int c = 0; c < ascending.length; c++) {
            parts.addAll(flat.get(c));
            densities.addAll(Collections.nCopies(flat.get(c).size(), ascending[c]));
        }
        this.index = SharedGround.of(List.of(), parts);
    }

    /**
     * The binary method: people live on this land, evenly, and nowhere else.
     *
     * @param inhabited inhabited land; may overlap
     * @return the weighting
     */
    public static LandUse ofInhabited(PolygonLayer inhabited) {
        return of(PolygonTheme.ofOneClass(inhabited, "inhabited"), new double[] {1});
    }

    /**
     * People live on each class of land with its own density.
     *
     * @param classes land by class, in any order; overlaps go to the denser class
     * @param densities density of each class, 0 or more, at least one above 0
     * @return the weighting
     * @throws IllegalArgumentException if there are not as many densities as classes, a density is negative or not finite,
     *     or all are 0
     */
    public static LandUse of(PolygonTheme classes, double[] densities) {
        int n = classes.classes().size();
        if (densities.length != n) {
            throw new IllegalArgumentException("land use '" + classes.layer().name() + "' has " + n + " classes but "
                    + densities.length + " densities, expected as many");
        }
        double greatest = 0;
        for (int c = 0; c < n; c++) {
            if (!(densities[c] >= 0 && densities[c] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("density of class '"
                        + classes.classes().get(c) + "': " + densities[c] + ", expected a number >= 0");
            }
            greatest = Math.max(greatest, densities[c]);
        }
        if (greatest == 0) {
            throw new IllegalArgumentException(
                    "land use '" + classes.layer().name() + "': all densities are 0, expected at least one > 0");
        }
        int[] ascending = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> densities[c]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rank = new int[n];
        List<String> names = new ArrayList<>();
        double[] sorted = new double[n];
        for (int r = 0; r < n; r++) {
            rank[ascending[r]] = r;
            names.add(classes.classes().get(ascending[r]));
            sorted[r] = densities[ascending[r]];
        }
        int[] classOf = classes.classOf();
        for (int p = 0; p < classOf.length; p++) {
            classOf[p] = rank[classOf[p]];
        }
        return new LandUse(new PolygonTheme(classes.layer(), names, classOf), sorted);
    }

    @Override
    public OverlapMatrix between(PolygonLayer sources, PolygonLayer targets) {
        sources.requireSameCrs(layer.name(), layer.crs());
        OverlapMatrix.Builder matrix = new OverlapMatrix.Builder(sources.areas(), targets.areas());
        SharedGround.of(sources, targets).forEach((i, j, ground) -> matrix.add(i, j, ground.getArea(), weight(ground)));
        return matrix.build(weights(sources), weights(targets));
    }

    private double[] weights(PolygonLayer polygons) {
        return polygons.geometries().stream().mapToDouble(this::weight).toArray();
    }

    private double weight(Geometry ground) {
        double[] sum = new double[1];
        index.forEach(0, ground, (none, part, inhabited) -> sum[0] += densities.get(part) * inhabited.getArea());
        return sum[0];
    }
}
