package org.lebenswelten.coverage.access;

import java.util.Arrays;

/** The state of an {@link AgentAllocation}: who uses which site. */
final class AgentMoves {

    private final double[] demand;
    private final double[] capacity;
    private final CostPairs pairs;
    private final double[] way;
    private final double[] room;
    private final double[] persons;
    private final double[] crowding;

    AgentMoves(double[] demand, double[] capacity, CostPairs pairs, double tau, double rho) {
        this.demand = demand;
        this.capacity = capacity;
        this.pairs = pairs;
        room = new double[capacity.length];
        Arrays.setAll(room, site -> capacity[site] > 0 ? capacity[site] * rho : 0);
        way = new double[pairs.size()];
        Arrays.setAll(way, pair -> pairs.cost(pair) / tau);
        persons = new double[pairs.size()];
        crowding = new double[capacity.length];
        for (int area = 0; area < demand.length; area++) {
            int nearest = cheapest(area);
            if (nearest >= 0) {
                persons[nearest] = demand[area];
            }
        }
    }

    /** Moves people once; {@code step} is the largest share of an area's demand that moves. */
    void round(double step, boolean scaleDown) {
        double[] load = load();
        Arrays.setAll(crowding, site -> room[site] > 0 ? load[site] / room[site] : 0);
        int[] from = new int[demand.length];
        int[] to = new int[demand.length];
        double[] moved = new double[demand.length];
        double[] arriving = new double[room.length];
        for (int area = 0; area < demand.length; area++) {
            to[area] = cheapest(area);
            from[area] = dearestUsed(area);
            if (from[area] >= 0 && from[area] != to[area]) {
                moved[area] = levelling(from[area], to[area], load, step * demand[area]);
                arriving[pairs.site(to[area])] += moved[area];
            }
        }
        for (int area = 0; area < demand.length; area++) {
            if (moved[area] != 0) {
                int site = pairs.site(to[area]);
                double excess = scaleDown ? Math.max(1, arriving[site] / room[site]) : 1;
                double whole = Math.rint(moved[area] / excess);
                persons[to[area]] += whole;
                persons[from[area]] -= whole;
            }
        }
    }

    /** The costs that the crowding at the start of the last round means for where people are now. */
    AccessResult result() {
        double[] load = load();
        SiteStatus[] sites = new SiteStatus[room.length];
        double[] ratio = new double[room.length];
        for (int site = 0; site < sites.length; site++) {
            if (room[site] > 0) {
                sites[site] = SiteStatus.SHARED_OUT;
                ratio[site] = load[site] / capacity[site];
            } else {
                sites[site] = capacity[site] == 0 ? SiteStatus.NO_PLACES : SiteStatus.CAPACITY_UNKNOWN;
            }
        }
        WeightedCatchments catchments = WeightedCatchments.of(pairs, Decay.upTo(Double.MAX_VALUE));
        double[] costs = new double[demand.length];
        Arrays.setAll(costs, this::cost);
        return AccessResult.of(costs, ratio, demand.clone(), capacity, sites, catchments);
    }

    private double cost(int area) {
        double sum = 0;
        double people = 0;
        for (int pair = pairs.start(area); pair < pairs.start(area + 1); pair++) {
            sum += persons[pair] == 0 ? 0 : persons[pair] * total(pair);
            people += persons[pair];
        }
        int cheapest = cheapest(area);
        if (cheapest < 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (demand[area] == 0) {
            return total(cheapest);
        }
        Columns.requireConserved("area " + area + " has persons", people, demand[area]);
        return sum / demand[area];
    }

    /** So many whole persons that both costs are level, at most those who use the one and at most a limit. */
    private double levelling(int from, int to, double[] load, double limit) {
        double roomTo = room[pairs.site(to)];
        double roomFrom = room[pairs.site(from)];
        double both = persons[to] + persons[from];
        double othersTo = load[pairs.site(to)] - persons[to];
        double othersFrom = load[pairs.site(from)] - persons[from];
        double level = roomTo
                * roomFrom
                / (roomTo + roomFrom)
                * (way[from] - way[to] + (both + othersFrom) / roomFrom - othersTo / roomTo);
        double move = Math.min(Math.min(level - persons[to], persons[from]), limit);
        return move < 0 ? Math.ceil(move) : Math.floor(move);
    }

    private double[] load() {
        double[] load = new double[room.length];
        for (int pair = 0; pair < persons.length; pair++) {
            load[pairs.site(pair)] += persons[pair];
        }
        return load;
    }

    private double total(int pair) {
        return crowding[pairs.site(pair)] + way[pair];
    }

    private int cheapest(int area) {
        int best = -1;
        for (int pair = pairs.start(area); pair < pairs.start(area + 1); pair++) {
            if (room[pairs.site(pair)] > 0 && (best < 0 || total(pair) < total(best))) {
                best = pair;
            }
        }
        return best;
    }

    private int dearestUsed(int area) {
        int worst = -1;
        for (int pair = pairs.start(area); pair < pairs.start(area + 1); pair++) {
            if (persons[pair] != 0 && (worst < 0 || total(pair) > total(worst))) {
                worst = pair;
            }
        }
        return worst;
    }
}
