package org.lebenswelten.samples.musterstadt;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A year of the atlas or a run of years pooled into one.
 *
 * @param first position of the first year in {@link Population#YEARS}
 * @param last position of the last year
 */
record Span(int first, int last) {

    /** Each year by itself. */
    static final List<Span> YEARLY =
            IntStream.range(0, 6).mapToObj(year -> new Span(year, year)).toList();

    /** The years in two halves. */
    static final List<Span> POOLED = List.of(new Span(0, 2), new Span(3, 5));

    /** Rolling runs of three years, each a year after the one before. */
    static final List<Span> ROLLING =
            IntStream.range(0, 4).mapToObj(year -> new Span(year, year + 2)).toList();

    /** The positions of the years. */
    IntStream years() {
        return IntStream.rangeClosed(first, last);
    }

    /** The middle of the span as a year. */
    double middle() {
        return (Population.YEARS.get(first) + Population.YEARS.get(last)) / 2.0;
    }

    /** The written form of the period, {@code 2024} or {@code 2022-2024}. */
    String label() {
        return first == last
                ? Population.YEARS.get(first).toString()
                : Population.YEARS.get(first) + "-" + Population.YEARS.get(last);
    }
}
