package org.lebenswelten.spatial.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.local.ClusterClass;
import org.lebenswelten.spatial.local.LocalGeary;
import org.lebenswelten.spatial.local.LocalGetisOrd;
import org.lebenswelten.spatial.local.LocalJoinCount;
import org.lebenswelten.spatial.local.LocalMoran;
import org.lebenswelten.spatial.local.LocalResult;
import org.lebenswelten.spatial.local.Quadrant;
import org.lebenswelten.spatial.local.QuadrantRule;
import org.lebenswelten.spatial.neighbour.IslandRule;
import org.lebenswelten.spatial.neighbour.SpatialWeights;

/** The statistics that a layer of clusters can show, each with its classes and the figure that is published. */
public enum ClusterStatistic {
    /** {@link LocalMoran}; I itself. High or low among high or low. */
    LOCAL_MORAN(ClusterClass.HIGH_HIGH, ClusterClass.HIGH_LOW, ClusterClass.LOW_HIGH, ClusterClass.LOW_LOW) {
        @Override
        LocalResult permute(double[] x, double[] y, SpatialWeights weights, IslandRule islands, PermutationPlan plan) {
            return LocalMoran.withDefaults().with(islands).permute(x, weights, plan);
        }

        @Override
        double[] figure(LocalResult result) {
            return result.statistic();
        }

        @Override
        ClusterClass classOf(double deviation, Quadrant quadrant) {
            return ClusterClass.of(quadrant);
        }
    },
    /** {@link LocalGetisOrd#g()} of sums; its normal deviate. High or low values around the area. */
    GI(ClusterClass.HOT, ClusterClass.COLD) {
        @Override
        LocalResult permute(double[] x, double[] y, SpatialWeights weights, IslandRule islands, PermutationPlan plan) {
            return LocalGetisOrd.g().ofSums().with(islands).permute(x, weights, plan);
        }

        @Override
        double[] figure(LocalResult result) {
            return result.z();
        }

        @Override
        ClusterClass classOf(double deviation, Quadrant quadrant) {
            return deviation > 0 ? ClusterClass.HOT : ClusterClass.COLD;
        }
    },
    /** {@link LocalGetisOrd#gStar()} of sums; its normal deviate. High or low values in and around the area. */
    GI_STAR(ClusterClass.HOT, ClusterClass.COLD) {
        @Override
        LocalResult permute(double[] x, double[] y, SpatialWeights weights, IslandRule islands, PermutationPlan plan) {
            return LocalGetisOrd.gStar().ofSums().with(islands).permute(x, weights, plan);
        }

        @Override
        double[] figure(LocalResult result) {
            return result.z();
        }

        @Override
        ClusterClass classOf(double deviation, Quadrant quadrant) {
            return deviation > 0 ? ClusterClass.HOT : ClusterClass.COLD;
        }
    },
    /** {@link LocalGeary}; c itself. Like its neighbours, high, low or in the middle; or unlike them. As GeoDa. */
    LOCAL_GEARY(ClusterClass.HIGH_HIGH, ClusterClass.LOW_LOW, ClusterClass.OTHER_LIKE, ClusterClass.UNLIKE) {
        @Override
        LocalResult permute(double[] x, double[] y, SpatialWeights weights, IslandRule islands, PermutationPlan plan) {
            return LocalGeary.withDefaults().with(islands).permute(x, weights, plan);
        }

        @Override
        double[] figure(LocalResult result) {
            return result.statistic();
        }

        @Override
        ClusterClass classOf(double deviation, Quadrant quadrant) {
            if (deviation > 0) {
                return ClusterClass.UNLIKE;
            }
            return quadrant == Quadrant.HIGH_HIGH
                    ? ClusterClass.HIGH_HIGH
                    : quadrant == Quadrant.LOW_LOW ? ClusterClass.LOW_LOW : ClusterClass.OTHER_LIKE;
        }
    },
    /**
     * Bivariate {@link LocalMoran}; I itself. High or low among high or low neighbours of another variable. What the two share
     * within each area alone is no cluster, but raises the figure: see {@link
     * org.lebenswelten.spatial.global.BivariateMoran}.
     */
    BIVARIATE_MORAN(
            ClusterVariable.Other.class,
            ClusterClass.HIGH_HIGH,
            ClusterClass.HIGH_LOW,
            ClusterClass.LOW_HIGH,
            ClusterClass.LOW_LOW) {
        @Override
        LocalResult permute(double[] x, double[] y, SpatialWeights weights, IslandRule islands, PermutationPlan plan) {
            return LocalMoran.withDefaults().with(islands).permute(x, y, weights, plan);
        }

        @Override
        double[] figure(LocalResult result) {
            return result.statistic();
        }

        @Override
        ClusterClass classOf(double deviation, Quadrant quadrant) {
            return ClusterClass.of(quadrant);
        }
    },
    /** {@link LocalJoinCount}; the count itself. Marked areas beside more marked ones than by chance. */
    LOCAL_JOIN_COUNT(ClusterVariable.Marked.class, ClusterClass.GATHERED) {
        @Override
        LocalResult permute(double[] x, double[] y, SpatialWeights weights, IslandRule islands, PermutationPlan plan) {
            return LocalJoinCount.permute(x, weights, islands, plan);
        }

        @Override
        double[] figure(LocalResult result) {
            return result.statistic();
        }

        @Override
        ClusterClass classOf(double deviation, Quadrant quadrant) {
            return deviation > 0 ? ClusterClass.GATHERED : ClusterClass.NOT_SIGNIFICANT;
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<ClusterClass> findings;

    private final Class<? extends ClusterVariable> compares;

    ClusterStatistic(ClusterClass... findings) {
        this(ClusterVariable.Own.class, findings);
    }

    ClusterStatistic(Class<? extends ClusterVariable> compares, ClusterClass... findings) {
        this.compares = compares;
        this.findings = List.of(findings);
    }

    /**
     * The classes of significant areas.
     *
     * @return the classes in the order of a legend
     */
    public List<ClusterClass> findings() {
        return findings;
    }

    /**
     * What the statistic compares.
     *
     * @return the kind of variable
     */
    public Class<? extends ClusterVariable> compares() {
        return compares;
    }

    abstract LocalResult permute(
            double[] x, double[] y, SpatialWeights weights, IslandRule islands, PermutationPlan plan);

    abstract double[] figure(LocalResult result);

    /** The class of a significant area, by the deviation of the statistic from its expectation and by its quadrant. */
    abstract ClusterClass classOf(double deviation, Quadrant quadrant);

    /** The class of each area if it is significant, null where there is no test. */
    @Nullable
    ClusterClass[] classes(LocalResult result, double[] x, double[] y, SpatialWeights weights, IslandRule islands) {
        @Nullable Quadrant[] quadrants = QuadrantRule.bivariate(x, y, weights, islands);
        @Nullable ClusterClass[] classes = new ClusterClass[x.length];
        for (int i = 0; i < classes.length; i++) {
            Quadrant quadrant = quadrants[i];
            classes[i] = quadrant == null ? null : classOf(result.statistic()[i] - result.expectation()[i], quadrant);
        }
        return classes;
    }
}
