package org.lebenswelten.spatial.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.lebenswelten.model.Crs;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.layer.PolygonTheme;
import org.lebenswelten.spatial.transfer.OverlapMatrix;
import org.lebenswelten.spatial.transfer.OverlapWeighting;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Counts the residents of areal units who live in each class of a polygon theme: noise bands, heat islands, flood zones,
 * land of a protected kind.
 *
 * <pre>{@code
 * points       numerator_cu = sum of r_p over the points p of unit u at which class c is the highest
 * dasymetric   numerator_cu = V_u * w_uc / w_u
 * share        numerator_cu / denominator_u,   denominator_u = all residents of u
 * }</pre>
 *
 * <p>r_p are the residents of a point, V_u those of a unit; w_uc is the weight (area, inhabited area, buildings) of the
 * ground of u on which c is the highest class, w_u that of the whole unit. Where polygons overlap, the highest class
 * counts and a resident counts once. A point on the edge of a polygon is exposed to it.
 *
 * <p>Points are better wherever there are any: the dasymetric share assumes that people live as densely beside a main road
 * as behind it. Special results: a unit without residents has 0 and 0; unknown residents ({@code NaN}, dasymetric only)
 * give {@code NaN} in both. A unit in which the weighting finds nothing is spread by plain area and flagged.
 *
 * <p>Reference: Directive 2002/49/EC, Annex VI; European Commission Working Group Assessment of Exposure to Noise (2007),
 * Good practice guide for strategic noise mapping, version 2.
 */
public final class ThemeExposure {

    private final PolygonTheme theme;

    private ThemeExposure(PolygonTheme theme) {
        this.theme = Objects.requireNonNull(theme, "theme");
    }

    /**
     * Exposure to a theme.
     *
     * @param theme polygons by class
     * @return the count
     */
    public static ThemeExposure of(PolygonTheme theme) {
        return new ThemeExposure(theme);
    }

    /**
     * Counts residents at points.
     *
     * @param points where people live
     * @param crs coordinate reference system of the points
     * @param unitCount number of areal units of the points' zoning
     * @return raw counts
     * @throws org.lebenswelten.model.DataProblemException if points and theme are in different coordinate reference systems
     * @throws IllegalArgumentException if a point names a unit that is not there, or has negative or unknown residents
     */
    public ExposureCounts ofResidents(ResidentPoints points, Crs crs, int unitCount) {
        theme.layer().requireSameCrs(points.zoningId(), crs);
        double[] denominator = Residents.byUnit(points, unitCount);
        double[][] numerator = new double[theme.classes().size()][unitCount];
        int[] classAt = theme.classAt(points.x(), points.y());
        for (int p = 0; p < classAt.length; p++) {
            if (classAt[p] >= 0) {
                numerator[classAt[p]][points.unit()[p]] += points.residents()[p];
            }
        }
        return new ExposureCounts(theme.classes(), numerator, denominator);
    }

    /**
     * Counts residents by the share of their unit's ground.
     *
     * @param units the areal units
     * @param residents residents of each unit, 0 or more, {@code NaN} where unknown
     * @param weighting where within a unit people live
     * @return raw counts
     * @throws org.lebenswelten.model.DataProblemException if units and theme are in different coordinate reference systems
     * @throws IllegalArgumentException if there are not as many numbers as units, or one is negative or infinite
     */
    public ExposureCounts ofUnits(PolygonLayer units, double[] residents, OverlapWeighting weighting) {
        if (residents.length != units.size()) {
            throw new IllegalArgumentException(
                    residents.length + " numbers of residents for " + units.size() + " units, expected as many");
        }
        for (int u = 0; u < residents.length; u++) {
            if (residents[u] < 0 || Double.isInfinite(residents[u])) {
                throw new IllegalArgumentException("unit '" + units.ids().get(u) + "': residents " + residents[u]
                        + ", expected a number >= 0 or NaN where unknown");
            }
        }
        int classes = theme.classes().size();
        List<Integer> present = new ArrayList<>();
        OverlapMatrix overlaps = weighting.between(units, ground(present));
        double[][] numerator = new double[classes][units.size()];
        for (int column = 0; column < present.size(); column++) {
            for (int u = 0; u < residents.length; u++) {
                numerator[present.get(column)][u] = residents[u] * overlaps.shareOfSource(u, column);
            }
        }
        for (double[] column : numerator) {
            for (int u = 0; u < residents.length; u++) {
                column[u] = Double.isNaN(residents[u]) ? Double.NaN : column[u];
            }
        }
        boolean[] fallback = new boolean[units.size()];
        for (int u = 0; u < fallback.length; u++) {
            fallback[u] = residents[u] > 0 && overlaps.isWithoutWeight(u);
        }
        return new ExposureCounts(theme.classes(), numerator, residents.clone(), fallback);
    }

    /** One multipolygon a class, highest first, so that a point on a border between classes goes to the higher. */
    private PolygonLayer ground(List<Integer> present) {
        List<List<Polygon>> flat = theme.flattened();
        List<String> ids = new ArrayList<>();
        List<Geometry> ground = new ArrayList<>();
        for (int c = flat.size() - 1; c >= 0; c--) {
            if (!flat.get(c).isEmpty()) {
                present.add(c);
                ids.add(String.format(Locale.ROOT, "%09d", flat.size() - 1 - c));
                ground.add(flat.get(c)
                        .get(0)
                        .getFactory()
                        .createMultiPolygon(flat.get(c).toArray(new Polygon[0])));
            }
        }
        return new PolygonLayer(theme.layer().name(), theme.layer().crs(), ids, ground);
    }
}
