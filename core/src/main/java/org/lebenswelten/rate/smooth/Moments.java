package org.lebenswelten.rate.smooth;

/**
 * Mean and spread of the areas' rates.
 *
 * @param mean {@code sum o / sum n}
 * @param excess {@code sum n (o / n - mean)^2 / sum n - mean / mean(n)}: the spread that chance does not explain, which can
 *     be negative
 */
record Moments(double mean, double excess) {

    /** The moments over all areas that have a rate. */
    static Moments of(AreaCounts counts) {
        double events = 0;
        double persons = 0;
        int areas = 0;
        for (int i = 0; i < counts.size(); i++) {
            if (counts.hasRate(i)) {
                events += counts.events()[i];
                persons += counts.denominators()[i];
                areas++;
            }
        }
        double mean = events / persons;
        double spread = 0;
        for (int i = 0; i < counts.size(); i++) {
            if (counts.hasRate(i)) {
                double deviation = counts.rate(i) - mean;
                spread += counts.denominators()[i] * deviation * deviation;
            }
        }
        return new Moments(mean, spread / persons - mean * areas / persons);
    }
}
