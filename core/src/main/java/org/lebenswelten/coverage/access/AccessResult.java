package org.lebenswelten.coverage.access;

import java.util.stream.IntStream;

/** The access of areas to sites, with a status for each area and each site. Immutable. */
public final class AccessResult {

    private final double[] access;
    private final AccessStatus[] areas;
    private final double[] ratio;
    private final SiteStatus[] sites;
    private final double[] demand;
    private final double offered;

    private AccessResult(
            double[] access,
            AccessStatus[] areas,
            double[] ratio,
            SiteStatus[] sites,
            double[] demand,
            double offered) {
        this.access = access;
        this.areas = areas;
        this.ratio = ratio;
        this.sites = sites;
        this.demand = demand;
        this.offered = offered;
    }

    /**
     * Puts a result together.
     *
     * @param access value of each area over the sites of known capacity; those that cannot be known become {@code NaN}
     * @param ratio of each site, 0 where it is not {@link SiteStatus#SHARED_OUT}
     */
    static AccessResult of(
            double[] access,
            double[] ratio,
            double[] demand,
            double[] capacity,
            SiteStatus[] sites,
            WeightedCatchments catchments) {
        AccessStatus[] areas = new AccessStatus[access.length];
        for (int area = 0; area < access.length; area++) {
            areas[area] = status(area, capacity, sites, catchments);
            if (areas[area] == AccessStatus.UNKNOWN) {
                access[area] = Double.NaN;
            }
        }
        double offered = 0;
        for (int site = 0; site < sites.length; site++) {
            offered += sites[site] == SiteStatus.SHARED_OUT ? capacity[site] : 0;
        }
        return new AccessResult(access, areas, ratio, sites, demand, offered);
    }

    /** Another value for each area; areas with nobody in reach are those whose places nobody claims. */
    AccessResult withAccess(double[] values, double[] peopleInReach, double[] people) {
        AccessStatus[] statuses = areas.clone();
        for (int area = 0; area < statuses.length; area++) {
            if (peopleInReach[area] == 0 && statuses[area] == AccessStatus.KNOWN) {
                statuses[area] = AccessStatus.UNCLAIMED;
            }
        }
        return new AccessResult(values, statuses, ratio, sites, people, offered);
    }

    /** Another value for each area, with what is known of areas and sites as it is. */
    AccessResult withCosts(double[] values) {
        return new AccessResult(values, areas, ratio, sites, demand, offered);
    }

    /** The status of sites of given capacities that have so much demand in reach. */
    static SiteStatus[] siteStatuses(double[] capacity, double[] demandInReach) {
        SiteStatus[] sites = new SiteStatus[capacity.length];
        for (int site = 0; site < sites.length; site++) {
            if (capacity[site] == 0) {
                sites[site] = SiteStatus.NO_PLACES;
            } else if (!(demandInReach[site] > 0)) {
                sites[site] = SiteStatus.NO_DEMAND;
            } else {
                sites[site] = Double.isNaN(capacity[site]) ? SiteStatus.CAPACITY_UNKNOWN : SiteStatus.SHARED_OUT;
            }
        }
        return sites;
    }

    static AccessStatus status(int area, double[] capacity, SiteStatus[] sites, WeightedCatchments catchments) {
        int first = catchments.start(area);
        int end = catchments.start(area + 1);
        boolean shared = false;
        boolean unknown = false;
        boolean places = false;
        for (int pair = first; pair < end; pair++) {
            int site = catchments.site(pair);
            shared |= sites[site] == SiteStatus.SHARED_OUT;
            unknown |= Double.isNaN(capacity[site]);
            places |= capacity[site] > 0;
        }
        if (first == end) {
            return AccessStatus.NO_SITE;
        }
        if (unknown) {
            return shared ? AccessStatus.PARTLY_KNOWN : AccessStatus.UNKNOWN;
        }
        if (shared) {
            return AccessStatus.KNOWN;
        }
        return places ? AccessStatus.UNCLAIMED : AccessStatus.NO_PLACES;
    }

    /**
     * The access of an area, in the unit of the method.
     *
     * @param area position of the area
     * @return 0 or more; {@code NaN} where {@link AccessStatus#UNKNOWN}. An area without demand has a value too: someone may
     *     move in
     */
    public double access(int area) {
        return access[area];
    }

    /**
     * The access of all areas.
     *
     * @return a new column
     */
    public double[] access() {
        return access.clone();
    }

    /**
     * What an area's value is worth.
     *
     * @param area position of the area
     * @return the status
     */
    public AccessStatus status(int area) {
        return areas[area];
    }

    /**
     * What one person of full weight gets of a site, such as R_j of the two-step method.
     *
     * @param site position of the site
     * @return 0 or more, 0 unless {@link SiteStatus#SHARED_OUT}
     */
    public double ratio(int site) {
        return ratio[site];
    }

    /**
     * What becomes of a site's capacity.
     *
     * @param site position of the site
     * @return the status
     */
    public SiteStatus siteStatus(int site) {
        return sites[site];
    }

    /**
     * The sites with a status.
     *
     * @param status the status
     * @return their positions, ascending
     */
    public int[] sites(SiteStatus status) {
        return IntStream.range(0, sites.length)
                .filter(site -> sites[site] == status)
                .toArray();
    }

    /**
     * The areas with a status.
     *
     * @param status the status
     * @return their positions, ascending
     */
    public int[] areas(AccessStatus status) {
        return IntStream.range(0, areas.length)
                .filter(area -> areas[area] == status)
                .toArray();
    }

    /**
     * The areas where nobody of the target group lives. They count for nothing in {@link #mean()}.
     *
     * @return their positions, ascending; none for a method without demand
     */
    public int[] areasWithoutDemand() {
        return IntStream.range(0, demand.length)
                .filter(area -> demand[area] == 0)
                .toArray();
    }

    /**
     * The places that sites with demand in reach offer.
     *
     * @return the sum of the known capacities
     */
    public double offered() {
        return offered;
    }

    /**
     * The mean access, weighted by demand.
     *
     * @return the mean over areas with demand whose value is not {@code NaN}; {@code NaN} where there is none or the method
     *     knows no demand
     */
    public double mean() {
        double sum = 0;
        double people = 0;
        for (int area = 0; area < demand.length; area++) {
            if (demand[area] > 0 && areas[area] != AccessStatus.UNKNOWN) {
                sum += demand[area] * access[area];
                people += demand[area];
            }
        }
        return people > 0 ? sum / people : Double.NaN;
    }

    @Override
    public String toString() {
        return "AccessResult[" + access.length + " areas, " + sites.length + " sites]";
    }
}
