package org.lebenswelten.coverage.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.disclosure.PublicationFlag;

/**
 * Access in all periods, computed from published target groups only: whose size is not told counts as no demand and has no
 * value. So the figures tell nothing of people that the target groups do not.
 *
 * @param definition whose access to what
 * @param target published sizes of the target group, over units and periods
 * @param sites names of the sites, {@code measure/site}
 * @param results access in each period
 * @param offNetwork positions of units whose point lies too far from any way of the walking network
 */
public record AccessFigures(
        AccessDefinition definition,
        ProtectedTable target,
        List<String> sites,
        List<AccessResult> results,
        Set<Integer> offNetwork) {

    /** Copies the collections. */
    public AccessFigures {
        sites = List.copyOf(sites);
        results = List.copyOf(results);
        offNetwork = Set.copyOf(offNetwork);
    }

    /**
     * The demand of a period as published target groups tell it.
     *
     * @param target published sizes
     * @param period position of the period
     * @return a new column, 0 where nothing is told
     */
    public static double[] demand(ProtectedTable target, int period) {
        return IntStream.range(0, target.frame().unitCount())
                .mapToDouble(unit -> target.value(target.frame().cell(unit, period)))
                .map(people -> Double.isNaN(people) ? 0 : people)
                .toArray();
    }

    /**
     * What the value of an area is worth.
     *
     * @param unit position of the unit
     * @param period position of the period
     * @return the flag
     */
    public AccessFlag flag(int unit, int period) {
        int cell = target.frame().cell(unit, period);
        if (offNetwork.contains(unit) && target.flag(cell) == PublicationFlag.PUBLISHED) {
            return AccessFlag.OFF_NETWORK;
        }
        return AccessFlag.of(
                target.flag(cell), target.value(cell), results.get(period).status(unit));
    }

    /**
     * The published value of an area: in places for 100 persons for {@link AccessUnit#PLACES_A_PERSON}, otherwise in the unit of
     * the method.
     *
     * @param unit position of the unit
     * @param period position of the period
     * @return a number; {@code NaN} where there is none, or a cost is infinite
     */
    public double value(int unit, int period) {
        int cell = target.frame().cell(unit, period);
        double access = results.get(period).access(unit);
        if (target.flag(cell) != PublicationFlag.PUBLISHED || offNetwork.contains(unit) || Double.isInfinite(access)) {
            return Double.NaN;
        }
        return definition.plan().method().unit() == AccessUnit.PLACES_A_PERSON ? 100 * access : access;
    }

    /**
     * The places that people of an area can claim, from which equity is told.
     *
     * @param unit position of the unit
     * @param period position of the period
     * @return 0 or more; {@code NaN} where the method does not share places out, or nothing is told
     */
    public double places(int unit, int period) {
        double access = results.get(period).access(unit);
        double people = target.value(target.frame().cell(unit, period));
        if (offNetwork.contains(unit)) {
            return Double.NaN;
        }
        return switch (definition.plan().method().unit()) {
            case PLACES_A_PERSON -> people * access;
            case PLACES -> Double.isNaN(people) ? Double.NaN : access;
            case PLACES_IN_REACH, WAY_AND_CROWDING, METRES -> Double.NaN;
        };
    }

    /**
     * Sites of a status in at least one period, such as those without demand in reach.
     *
     * @param status the status
     * @return their names, ascending
     */
    public List<String> sites(SiteStatus status) {
        TreeSet<String> names = new TreeSet<>();
        results.forEach(result -> {
            for (int site : result.sites(status)) {
                names.add(sites.get(site));
            }
        });
        return List.copyOf(names);
    }
}
