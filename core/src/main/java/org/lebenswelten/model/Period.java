package org.lebenswelten.model;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar year or a run of years pooled into one, written {@code 2024} or {@code 2022-2024}.
 *
 * <p>Periods are ordered by their first and then by their last year.
 *
 * @param firstYear first calendar year, 1000 to 9999
 * @param lastYear last calendar year, not before the first
 */
public record Period(int firstYear, int lastYear) implements Comparable<Period> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

    /**
     * Checks the order of the years.
     *
     * @throws IllegalArgumentException if a year has not four digits, or the last lies before the first
     */
    public Period {
        if (firstYear < 1000 || lastYear > 9999 || lastYear < firstYear) {
            throw new IllegalArgumentException(
                    "period " + firstYear + "-" + lastYear + ": expected two years of four digits in order");
        }
    }

    /**
     * Reads a period from its written form.
     *
     * @param text {@code YYYY} or {@code YYYY-YYYY}
     * @return the period
     * @throws IllegalArgumentException if the text has another form
     */
    public static Period of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("period '" + text + "': expected YYYY or YYYY-YYYY");
        }
        int first = Integer.parseInt(matcher.group(1));
        String last = matcher.group(2);
        return new Period(first, last == null ? first : Integer.parseInt(last));
    }

    /**
     * A single calendar year.
     *
     * @param year the year
     * @return the period of that year
     */
    public static Period ofYear(int year) {
        return new Period(year, year);
    }

    /**
     * The first day, which is also the instant under which map services offer the period.
     *
     * @return 1 January of the first year
     */
    public LocalDate start() {
        return LocalDate.of(firstYear, 1, 1);
    }

    /**
     * The last day.
     *
     * @return 31 December of the last year
     */
    public LocalDate end() {
        return LocalDate.of(lastYear, 12, 31);
    }

    /**
     * The length in years.
     *
     * @return 1 for a calendar year
     */
    public int years() {
        return lastYear - firstYear + 1;
    }

    /**
     * Whether the other period lies wholly inside this one.
     *
     * @param other another period
     * @return true if no day of the other is outside this
     */
    public boolean contains(Period other) {
        return firstYear <= other.firstYear && other.lastYear <= lastYear;
    }

    /**
     * Whether the two periods share a year.
     *
     * @param other another period
     * @return true if they share at least one year
     */
    public boolean overlaps(Period other) {
        return firstYear <= other.lastYear && other.firstYear <= lastYear;
    }

    @Override
    public int compareTo(Period other) {
        int byFirst = Integer.compare(firstYear, other.firstYear);
        return byFirst != 0 ? byFirst : Integer.compare(lastYear, other.lastYear);
    }

    /** The written form, {@code 2024} or {@code 2022-2024}. */
    @Override
    public String toString() {
        return firstYear == lastYear ? Integer.toString(firstYear) : firstYear + "-" + lastYear;
    }
}
