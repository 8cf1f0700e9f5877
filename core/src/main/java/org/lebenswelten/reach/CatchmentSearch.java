package org.lebenswelten.reach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.access.Decay;
import org.lebenswelten.coverage.access.Decay.StepBound;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.Catchment.Bound;
import org.lebenswelten.measure.DecayRule;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.spatial.network.NetworkCosts;
import org.lebenswelten.spatial.network.NetworkPoints;
import org.lebenswelten.spatial.network.WalkingNetwork;

/**
 * Finds the points that a site reaches, and how much of each.
 *
 * <pre>{@code
 * radius   w = 1 for d <= R (inclusive) or d < R (exclusive), otherwise 0
 * areas    w = 1 in the named units, 0 elsewhere
 * walk     w = 1 for l <= minutes * speed (inclusive) or l < minutes * speed (exclusive), otherwise 0
 * decay    w = min(1, f(d)), or min(1, f(l / speed)) on foot, up to the end of the catchment, 0 beyond it
 * }</pre>
 *
 * <p>Distances d are as the crow flies, measured and not buffered, so that no one falls out at the edge of a polygon; ways l
 * are those of the network, from the point to its nearest edge and from there to the site, and a point that no way leads to is
 * not reached. Whether a step of a decay ends before or behind its bound follows the same rule as the edge: inclusive is right-closed, exclusive
 * left-closed. A named unit may belong to the zoning of the points or to one that it nests in. The functions are those of
 * {@link Decay}; a weight is the share of the residents of a point that the site draws, and so at most 1.
 *
 * <p>What was found is kept, so that coverages, target groups and periods with the same sites search once. Not for several
 * threads at a time.
 */
public final class CatchmentSearch {

    private final ResidentPoints points;
    private final Nesting nesting;
    private final @Nullable WalkingNetwork network;
    private final PointGrid grid;
    private final Map<Place, SiteReach> found = new HashMap<>();
    private @Nullable NetworkPoints snapped;

    /**
     * A search among points, without areal units that could be named.
     *
     * @param points where people live
     */
    public CatchmentSearch(ResidentPoints points) {
        this(points, new Nesting(List.of()), null);
    }

    /**
     * A search among points.
     *
     * @param points where people live
     * @param nesting how the zoning of the points nests in coarser ones
     * @param network the ways on foot, or null where nobody walks
     */
    public CatchmentSearch(ResidentPoints points, Nesting nesting, @Nullable WalkingNetwork network) {
        this.points = points;
        this.nesting = nesting;
        this.network = network;
        this.grid = new PointGrid(points.x(), points.y());
    }

    /** A catchment and where it is. */
    private record Place(Catchment catchment, double x, double y) {}

    /** The points. */
    ResidentPoints points() {
        return points;
    }

    /**
     * The points that a site reaches.
     *
     * @throws IllegalArgumentException if its catchment is no matter of points, or names a unit that does not exist
     */
    SiteReach of(MeasureProfile measure, MeasureSite site) {
        Catchment catchment = measure.catchment();
        return found.computeIfAbsent(new Place(catchment, site.x(), site.y()), place -> switch (catchment.kind()) {
            case RADIUS -> withinRadius(place);
            case AREAS -> inAreas(measure);
            case WALK -> onFoot(measure, place, cost -> 1);
            case DECAY -> decaying(measure, place);
            case SETTING ->
                throw new IllegalArgumentException("measure '" + measure.id() + "' has the catchment "
                        + catchment.kind() + ", expected one that can be found among points");
        });
    }

    private SiteReach withinRadius(Place place) {
        double radius = place.catchment.radiusMetres();
        double squared = radius * radius;
        boolean inclusive = place.catchment.bound() == Bound.INCLUSIVE;
        SiteReach.Collector collector = new SiteReach.Collector();
        grid.around(place.x, place.y, radius, p -> {
            double dx = points.x()[p] - place.x;
            double dy = points.y()[p] - place.y;
            double distance = dx * dx + dy * dy;
            if (distance < squared || (inclusive && distance == squared)) {
                collector.add(p, 1);
            }
        });
        return collector.collected();
    }

    private SiteReach decaying(MeasureProfile measure, Place place) {
        Catchment catchment = place.catchment;
        Decay decay = decay(Objects.requireNonNull(catchment.decay()), catchment.bound());
        if (catchment.onFoot()) {
            return onFoot(measure, place, metres -> Math.min(1, decay.weight(metres / catchment.metresPerMinute())));
        }
        double end = catchment.endMetres();
        SiteReach.Collector collector = new SiteReach.Collector();
        grid.around(place.x, place.y, end, p -> {
            double dx = points.x()[p] - place.x;
            double dy = points.y()[p] - place.y;
            double distance = Math.sqrt(dx * dx + dy * dy);
            if (isWithin(distance, end, catchment.bound())) {
                collector.add(p, Math.min(1, decay.weight(distance)));
            }
        });
        return collector.collected();
    }

    /** The points within the longest way along the network; those that no way leads to are not reached. */
    private SiteReach onFoot(MeasureProfile measure, Place place, DoubleUnaryOperator weight) {
        if (network == null) {
            throw new IllegalArgumentException(
                    "measure '" + measure.id() + "' is reached on foot, expected a network of ways");
        }
        if (snapped == null) {
            snapped = network.snap(points.x(), points.y());
        }
        double end = place.catchment.endMetres();
        NetworkCosts costs =
                network.costsTo(network.snap(new double[] {place.x}, new double[] {place.y}), snapped, end);
        SiteReach.Collector collector = new SiteReach.Collector();
        for (int pair = costs.start(0); pair < costs.start(1); pair++) {
            if (isWithin(costs.metres(pair), end, place.catchment.bound())) {
                collector.add(costs.point(pair), weight.applyAsDouble(costs.metres(pair)));
            }
        }
        return collector.collected();
    }

    private static boolean isWithin(double cost, double end, Bound bound) {
        return cost < end || (bound == Bound.INCLUSIVE && cost == end);
    }

    private SiteReach inAreas(MeasureProfile measure) {
        boolean[] inside = unitsOf(measure);
        SiteReach.Collector collector = new SiteReach.Collector();
        for (int p = 0; p < points.size(); p++) {
            collector.add(p, inside[points.unit()[p]] ? 1 : 0);
        }
        return collector.collected();
    }

    private boolean[] unitsOf(MeasureProfile measure) {
        List<String> own = nesting.unitIds(points.zoningId());
        boolean[] inside = new boolean[own.size()];
        for (String area : measure.catchment().areaIds()) {
            boolean known = own.contains(area);
            for (int unit = 0; unit < inside.length; unit++) {
                inside[unit] |= own.get(unit).equals(area);
            }
            for (Zoning above : nesting.above(points.zoningId())) {
                int wanted = above.positionOf(area);
                int[] position =
                        nesting.positions(points.zoningId(), above.id()).orElse(new int[0]);
                known |= wanted >= 0;
                for (int unit = 0; wanted >= 0 && unit < position.length; unit++) {
                    inside[unit] |= position[unit] == wanted;
                }
            }
            if (!known) {
                throw new IllegalArgumentException("measure '" + measure.id() + "': area '" + area
                        + "', expected a unit of the zoning '" + points.zoningId() + "' or of one that it nests in");
            }
        }
        return inside;
    }

    /** The function that a profile states. */
    static Decay decay(DecayRule rule, Bound bound) {
        return switch (rule.kind()) {
            case STEP ->
                new Decay.Step(
                        rule.bounds(),
                        rule.weights(),
                        bound == Bound.INCLUSIVE ? StepBound.RIGHT_CLOSED : StepBound.LEFT_CLOSED);
            case GAUSSIAN -> new Decay.Gaussian(rule.scale());
            case POWER -> new Decay.Power(rule.scale(), rule.exponent(), rule.least());
            case EXPONENTIAL -> new Decay.Exponential(1 / rule.scale());
            case LINEAR -> new Decay.Linear(rule.scale());
            case LOGISTIC -> new Decay.Logistic(rule.scale(), rule.deviation());
        };
    }
}
