package org.lebenswelten.geotools;

import java.util.List;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.process.ProcessException;
import org.geotools.process.factory.DescribeParameter;
import org.geotools.process.factory.DescribeProcess;
import org.geotools.process.factory.DescribeResult;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.ClusterLayer;
import org.lebenswelten.geotools.FeatureTable.Column;
import org.lebenswelten.model.Crs;
import org.lebenswelten.spatial.cluster.ClusterDefinition;
import org.lebenswelten.spatial.cluster.ClusterDefinition.Clusters;
import org.lebenswelten.spatial.cluster.ClusterStatistic;
import org.lebenswelten.spatial.cluster.NeighbourRule;
import org.lebenswelten.spatial.inference.Multiplicity;
import org.lebenswelten.spatial.inference.PValueConvention;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.neighbour.ContiguityRule;
import org.lebenswelten.spatial.neighbour.IslandRule;
import org.lebenswelten.spatial.neighbour.SpatialWeights;
import org.lebenswelten.spatial.neighbour.WeightStyle;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds clusters and outliers of an attribute over areas by {@link org.lebenswelten.spatial.local.LocalMoran}, as the layers
 * {@code hot_<id>} of an atlas: {@link ClusterDefinition}.
 */
@DescribeProcess(
        title = "Lokaler Moran / Local Moran",
        description =
                "Findet Häufungen und Ausreißer eines Attributs über Flächen und fügt Art, Statistik und p-Werte an. /"
                        + " Finds clusters and outliers of an attribute over areas and adds kind, statistic and p-values.")
public final class LocalMoranProcess extends WholeLayerProcess {

    private static final int MOST_PERMUTATIONS = 99_999;

    /** Drawn neighbourhoods in one request; anyone who may send a style may start a process. */
    private static final long MOST_DRAWS = 100_000_000;

    /** Makes the process, as GeoTools asks for it. */
    public LocalMoranProcess() {}

    /**
     * Finds the clusters. A feature whose attribute is null takes no part.
     *
     * @param features areas, each once
     * @param attribute an attribute of numbers
     * @param nearest how many nearest areas, by centroid, are neighbours; those that touch in at least a point if null
     * @param permutations how often neighbours are drawn, 99 to 99,999; 9,999 if null
     * @param seed where the random numbers start; 1 if null. The same seed gives the same p-values
     * @param convention a constant of {@link PValueConvention}; two-sided if null
     * @param control a constant of {@link Multiplicity.Method}; Benjamini-Hochberg if null
     * @param alpha level of significance, above 0, below 1; 0.05 if null
     * @return the features with {@code kind} (hh, hl, lh, ll, ns, alone, missing, few, const), {@code stat}, {@code p_raw} and
     *     {@code p_adj}
     * @throws ProcessException if a parameter does not fit
     */
    @DescribeResult(
            name = "result",
            description = "Die Objekte mit kind, stat, p_raw und p_adj / The features with kind, stat, p_raw and p_adj")
    public SimpleFeatureCollection execute(
            @DescribeParameter(name = "features", description = "Flächen, jede einmal / Areas, each once")
                    SimpleFeatureCollection features,
            @DescribeParameter(name = "attribute", description = "Attribut mit Zahlen / Attribute of numbers")
                    String attribute,
            @DescribeParameter(
                            name = "nearest",
                            description = "Zahl der nächsten Nachbarn (sonst: was sich berührt) / Number of nearest"
                                    + " neighbours (else: what touches)",
                            min = 0)
                    @Nullable
                    Integer nearest,
            @DescribeParameter(
                            name = "permutations",
                            description = "Zahl der Ziehungen, 99 bis 99999 (sonst 9999) / Number of draws, 99 to 99999"
                                    + " (else 9999)",
                            min = 0)
                    @Nullable
                    Integer permutations,
            @DescribeParameter(
                            name = "seed",
                            description = "Startwert der Zufallszahlen (sonst 1) / Seed of random numbers (else 1)",
                            min = 0)
                    @Nullable
                    Long seed,
            @DescribeParameter(
                            name = "convention",
                            description = "p-Wert: twoSided, directed, greater, less, folded (sonst twoSided) / p-value"
                                    + " (else twoSided)",
                            min = 0)
                    @Nullable
                    String convention,
            @DescribeParameter(
                            name = "control",
                            description = "Multiples Testen: benjaminiHochberg, bonferroni, none (sonst"
                                    + " benjaminiHochberg) / Multiple testing (else benjaminiHochberg)",
                            min = 0)
                    @Nullable
                    String control,
            @DescribeParameter(
                            name = "alpha",
                            description = "Signifikanzniveau (sonst 0,05) / Level of significance (else 0.05)",
                            min = 0)
                    @Nullable
                    Double alpha) {
        FeatureTable table = FeatureTable.ofSome(features, "features");
        double[] values = table.numbers(attribute);
        ClusterDefinition definition = new ClusterDefinition(
                "process",
                attribute,
                ClusterStatistic.LOCAL_MORAN,
                neighbours(nearest, table.size()),
                WeightStyle.ROW_STANDARDISED,
                IslandRule.ZERO_LAG,
                plan(permutations, seed, convention, table.size()),
                control(control, alpha));
        List<Geometry> areas = MetricShapes.polygons(table, "features");
        Crs crs = definition.neighbours().needsMetres()
                ? MetricShapes.requireMetres(table, "features")
                : new Crs(0, "any", false, new Envelope(), "", "");
        SpatialWeights weights =
                definition.neighbours().find(areas, crs, definition.style()).weights();
        Clusters clusters = definition.clusters(values, weights);
        @Nullable Object[] kinds = new @Nullable Object[values.length];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = ClusterLayer.code(
                    clusters.statistics().outcome()[i], clusters.map().classes()[i]);
        }
        return table.with(List.of(
                new Column("kind", String.class, kinds),
                Column.of("stat", clusters.figure()),
                Column.of("p_raw", clusters.statistics().p()),
                Column.of("p_adj", clusters.map().adjusted())));
    }

    private static NeighbourRule neighbours(@Nullable Integer nearest, int areas) {
        if (nearest == null) {
            return new NeighbourRule.Touching(ContiguityRule.QUEEN, 0, 1);
        }
        if (nearest < 1 || nearest >= areas) {
            throw FeatureTable.refusal(
                    "nearest " + nearest + ", erwartet 1 bis " + (areas - 1),
                    "nearest " + nearest + ", expected 1 to " + (areas - 1));
        }
        return new NeighbourRule.Nearest(nearest);
    }

    private static PermutationPlan plan(
            @Nullable Integer permutations, @Nullable Long seed, @Nullable String convention, int areas) {
        PermutationPlan plan = ClusterDefinition.DEFAULT_PLAN;
        int draws = permutations == null ? plan.permutations() : permutations;
        long most = Math.min(MOST_PERMUTATIONS, MOST_DRAWS / areas);
        if (draws < 99 || draws > most) {
            throw FeatureTable.refusal(
                    "permutations " + draws + ", erwartet 99 bis " + most + " bei " + areas + " Flächen",
                    "permutations " + draws + ", expected 99 to " + most + " for " + areas + " areas");
        }
        PValueConvention by = convention == null
                ? plan.convention()
                : Words.constant(PValueConvention.class, "convention", convention, "");
        return new PermutationPlan(draws, seed == null ? plan.seed() : seed, by);
    }

    private static Multiplicity control(@Nullable String control, @Nullable Double alpha) {
        Multiplicity multiplicity = Multiplicity.withDefaults();
        if (control != null) {
            multiplicity = multiplicity.with(Words.constant(Multiplicity.Method.class, "control", control, ""));
        }
        if (alpha == null) {
            return multiplicity;
        }
        if (!(alpha > 0 && alpha < 1)) {
            throw FeatureTable.refusal(
                    "alpha " + alpha + ", erwartet eine Zahl über 0 und unter 1",
                    "alpha " + alpha + ", expected a number above 0 and below 1");
        }
        return multiplicity.withAlpha(alpha);
    }
}
