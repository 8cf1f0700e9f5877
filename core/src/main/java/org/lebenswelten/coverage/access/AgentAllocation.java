package org.lebenswelten.coverage.access;

import java.util.Arrays;

/**
 * The cost of way and crowding that people meet who choose their sites rationally: the rational agent access model (RAAM).
 *
 * <pre>{@code
 * cost_ij = c_ij / tau + L_j / (rho S_j)
 * A_i     = sum_j n_ij cost_ij / D_i
 * }</pre>
 *
 * where n_ij persons of area i use site j, L_j is the sum of n_ij over areas, rho the mean number of persons a place, and
 * tau the cost of way that people accept to avoid a crowding of the mean load. Low is good.
 *
 * <p>Algorithm: all begin at their nearest site. In each round every area compares the dearest site it uses with the
 * cheapest it could use and moves as many persons as would level the two costs, whole persons only, and no more than a step
 * of its demand, 20 % in the first round, halved every 50 rounds, at least 0.5 %. In the first 20 rounds moves to a site that
 * would exceed its capacity in one round are scaled down. Costs are those at the start of the last round. After the 150
 * rounds of the default the result is near an equilibrium, not exactly there.
 *
 * <p>Ties: of equally cheap or dear sites the first one counts.
 *
 * <p>Capacity: with rho computed from all sites, more capacity at one site lowers rho and so raises the cost at every other;
 * areas that cannot reach that site lose. With rho given more capacity lowers the costs at equilibrium; the whole steps of
 * persons can blur that by a step's worth.
 *
 * <p>Special results: an area without demand gets the cost the first person would meet; one without a site in reach that
 * offers places an infinite cost. Sites of unknown capacity cannot be loaded and stay out; areas that reach one are {@link
 * AccessStatus#PARTLY_KNOWN} or {@link AccessStatus#UNKNOWN} with {@code NaN}.
 *
 * <p>Reference: Saxon J, Snow D (2020), A rational agent model for the spatial accessibility of primary health care. Annals
 * of the American Association of Geographers 110, 205-222. doi:10.1080/24694452.2019.1629870. Agrees with: access {@code
 * raam} with its defaults, 1e-6.
 */
public final class AgentAllocation {

    private static final double FIRST_STEP = 0.2;
    private static final double LEAST_STEP = 0.005;
    private static final double HALF_LIFE = 50;
    private static final int CROWDED_ROUNDS = 20;

    private final double tau;
    private final double rho;
    private final int rounds;

    private AgentAllocation(double tau, double rho, int rounds) {
        this.tau = tau;
        this.rho = rho;
        this.rounds = rounds;
    }

    /**
     * 150 rounds, rho from the sums of demand and capacity.
     *
     * @param tau cost of way worth a crowding of the mean load, above 0, such as 60 minutes
     * @return the method
     * @throws IllegalArgumentException if tau is not above 0 and finite
     */
    public static AgentAllocation withTau(double tau) {
        return new AgentAllocation(requirePositive("tau", tau), Double.NaN, 150);
    }

    /**
     * A given mean load, so that results for different capacities can be compared.
     *
     * @param rho persons a place, above 0
     * @return the method
     * @throws IllegalArgumentException if rho is not above 0 and finite
     */
    public AgentAllocation withPersonsPerPlace(double rho) {
        return new AgentAllocation(tau, requirePositive("persons per place", rho), rounds);
    }

    /**
     * Another number of rounds.
     *
     * @param rounds 1 or more
     * @return the method
     * @throws IllegalArgumentException if there are fewer
     */
    public AgentAllocation withRounds(int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException(rounds + " rounds, expected at least 1");
        }
        return new AgentAllocation(tau, rho, rounds);
    }

    /**
     * Lets people choose.
     *
     * @param demand D, persons of the target group in each area
     * @param capacity S, places of each site, {@code NaN} for unknown
     * @param pairs the costs of ways
     * @return the costs they meet; the ratio of a site is its load over its places
     * @throws IllegalArgumentException if a column has another length, a demand is negative, missing or infinite, a capacity
     *     is negative or infinite, or there is neither demand nor a given rho
     * @throws IllegalStateException if persons got lost
     */
    public AccessResult of(double[] demand, double[] capacity, CostPairs pairs) {
        Columns.requireDemand(demand, pairs.areaCount());
        Columns.requireCapacity(capacity, pairs.siteCount());
        AgentMoves moves = new AgentMoves(demand, capacity, pairs, tau, load(demand, capacity));
        for (int round = 0; round < rounds; round++) {
            double step = Math.max(LEAST_STEP, FIRST_STEP * Math.pow(0.5, round / HALF_LIFE));
            moves.round(step, round < CROWDED_ROUNDS);
        }
        return moves.result();
    }

    private double load(double[] demand, double[] capacity) {
        if (!Double.isNaN(rho)) {
            return rho;
        }
        double places = Arrays.stream(capacity).filter(s -> s > 0).sum();
        double load = Arrays.stream(demand).sum() / places;
        if (!(load > 0 && load < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("persons per place " + load + " from the sums of demand and capacity,"
                    + " expected a finite number > 0");
        }
        return load;
    }

    private static double requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " " + value + ", expected a finite number > 0");
        }
        return value;
    }

    @Override
    public String toString() {
        return "AgentAllocation[tau " + tau + ", " + rounds + " rounds]";
    }
}
