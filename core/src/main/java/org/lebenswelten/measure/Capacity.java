package org.lebenswelten.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.lebenswelten.model.Period;

/**
 * How many people a site can take.
 *
 * @param placesPerPeriod persons who can take part in one period of offer, 0 or more
 * @param periodMonths length of a period of offer in months, above 0
 * @param sessionsPerPerson sessions that a person takes part in, {@code NaN} where it is not stated
 * @param groupSize persons in a group, {@code NaN} where it is not stated
 */
public record Capacity(double placesPerPeriod, double periodMonths, double sessionsPerPerson, double groupSize) {

    /** Mean length of a month in the Gregorian calendar, in days. */
    private static final double DAYS_PER_MONTH = 365.2425 / 12;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public Capacity {
        if (!(placesPerPeriod >= 0) || Double.isInfinite(placesPerPeriod)) {
            throw new IllegalArgumentException("places " + placesPerPeriod + ", expected a finite number >= 0");
        }
        if (!(periodMonths > 0) || Double.isInfinite(periodMonths)) {
            throw new IllegalArgumentException("months " + periodMonths + ", expected a finite number > 0");
        }
    }

    /**
     * A capacity of which neither sessions nor groups are stated.
     *
     * @param placesPerPeriod persons who can take part in one period of offer, 0 or more
     * @param periodMonths length of a period of offer in months, above 0
     * @throws IllegalArgumentException if a number is out of range
     */
    public Capacity(double placesPerPeriod, double periodMonths) {
        this(placesPerPeriod, periodMonths, Double.NaN, Double.NaN);
    }

    /**
     * Person-places within a reporting period, pro rata for the days on which the measure runs in it.
     *
     * <pre>{@code
     * places = placesPerPeriod * days running within the period / (periodMonths * 30.436875)
     * }</pre>
     *
     * @param running when the measure runs
     * @param period the reporting period
     * @return person-places, 0 where the measure does not run in it
     */
    public double placesIn(RunningTime running, Period period) {
        LocalDate from = running.start().isAfter(period.start()) ? running.start() : period.start();
        LocalDate end = running.end();
        LocalDate to = end != null && end.isBefore(period.end()) ? end : period.end();
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return days <= 0 ? 0 : placesPerPeriod * days / (periodMonths * DAYS_PER_MONTH);
    }

    /**
     * Person-places in a window of calendar months, by which participants are held against capacity:
     *
     * <pre>{@code
     * places = placesPerPeriod * months / periodMonths
     * }</pre>
     *
     * <p>where months are whole calendar months and the days beyond them over the mean length of a month, so that half a year
     * has six months although it has 181 to 184 days.
     *
     * @param from first day
     * @param to last day, inclusive
     * @return person-places, 0 where the last day lies before the first
     */
    public double placesInWindow(LocalDate from, LocalDate to) {
        LocalDate beyond = to.plusDays(1);
        if (!beyond.isAfter(from)) {
            return 0;
        }
        long months = ChronoUnit.MONTHS.between(from, beyond);
        double days = ChronoUnit.DAYS.between(from.plusMonths(months), beyond);
        return placesPerPeriod * (months + days / DAYS_PER_MONTH) / periodMonths;
    }
}
