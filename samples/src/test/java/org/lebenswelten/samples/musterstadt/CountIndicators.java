package org.lebenswelten.samples.musterstadt;

import java.util.List;

/** The invented indicators of social situation, children's and adults' health. */
final class CountIndicators {

    private static final int OLDEST = 200;

    private final Population population;

    /** Indicators with denominators from the population. */
    CountIndicators(Population population) {
        this.population = population;
    }

    /** Social situation. */
    List<CountIndicator> social() {
        return List.of(
                yearly("sgb2", ages(0, 64), -1.75, 0.58, 0, 0.1, -0.012, 0.004),
                yearly("kinderarm", ages(0, 14), -1.2, 0.6, 0, 0.12, 0.006, 0.004),
                yearly("alleinerz", this::householdsWithChildren, -1.4, 0.3, 0, 0.14, 0.01, 0.004),
                yearly("grundsich", ages(65, OLDEST), -3.1, 0.55, 0, 0.2, 0.05, 0.008));
    }

    /** Health of children, from the school-entry examination. */
    List<CountIndicator> children() {
        return List.of(
                pooled("sprache", this::examined, -1.15, 0.5, 0, 0.15, 0.035, 0.012),
                pooled("uebergew", this::examined, -2.15, 0.36, 0.05, 0.15, 0.03, 0.012),
                pooled("motorik", this::examined, -1.9, 0.33, 0.05, 0.18, 0.02, 0.012),
                pooled("frueherk", this::withBooklet, 1.75, -0.45, 0, 0.15, -0.02, 0.012),
                pooled("masern", this::withBooklet, 2.75, -0.3, 0, 0.2, 0.05, 0.012));
    }

    /** Health of adults. */
    List<CountIndicator> adults() {
        return List.of(
                yearly("diabetes", insured(18), -2.25, 0.22, 0.03, 0.08, 0.015, 0.008),
                yearly("copd", insured(40), -2.6, 0.27, 0.09, 0.1, 0, 0.008),
                new CountIndicator("herz", Span.YEARLY, true, ages(35, OLDEST), -5.15, 0.2, 0.06, 0.08, -0.02, 0.004));
    }

    private static CountIndicator yearly(
            String id,
            CountIndicator.Denominator denominator,
            double level,
            double byHardship,
            double byEnvironment,
            double ofQuarter,
            double trend,
            double missing) {
        return new CountIndicator(
                id, Span.YEARLY, false, denominator, level, byHardship, byEnvironment, ofQuarter, trend, missing);
    }

    private static CountIndicator pooled(
            String id,
            CountIndicator.Denominator denominator,
            double level,
            double byHardship,
            double byEnvironment,
            double ofQuarter,
            double trend,
            double missing) {
        return new CountIndicator(
                id, Span.POOLED, false, denominator, level, byHardship, byEnvironment, ofQuarter, trend, missing);
    }

    /** Residents of an age range, summed over the years of the span. */
    private CountIndicator.Denominator ages(int ageMin, int ageMax) {
        return (quarter, span) -> span.years()
                .map(year -> population.persons(quarter, year, ageMin, ageMax))
                .sum();
    }

    /** 87 of 100 residents from an age on are insured with the invented health insurance funds that report. */
    private CountIndicator.Denominator insured(int ageMin) {
        return (quarter, span) -> share(ages(ageMin, OLDEST).of(quarter, span), 0.87);
    }

    private int householdsWithChildren(int quarter, Span span) {
        return share(ages(0, 17).of(quarter, span), 0.59);
    }

    /** Children examined before school entry, fewer in the years in which examinations were cancelled. */
    private int examined(int quarter, Span span) {
        return share(ages(6, 6).of(quarter, span), span.first() == 0 ? 0.88 : 0.98);
    }

    /** Children examined whose booklet of early detection and vaccination was shown. */
    private int withBooklet(int quarter, Span span) {
        return share(examined(quarter, span), 0.91);
    }

    private static int share(int persons, double share) {
        return (int) StrictMath.rint(persons * share);
    }
}
