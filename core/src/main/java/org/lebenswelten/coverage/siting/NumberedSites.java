package org.lebenswelten.coverage.siting;

import java.util.Arrays;
import java.util.List;

/** The sites of all types of a siting, numbered through: those of the first type, then those of the second. */
final class NumberedSites {

    private final List<SitingCase> cases;

    /**
     * Numbers sites.
     *
     * @param cases one a type, in their order
     */
    NumberedSites(List<SitingCase> cases) {
        this.cases = List.copyOf(cases);
    }

    /** The types. */
    List<SitingCase> cases() {
        return cases;
    }

    /** A type. */
    SitingCase of(int type) {
        return cases.get(type);
    }

    /** The number of all sites. */
    int count() {
        return cases.stream().mapToInt(each -> each.sites().size()).sum();
    }

    /** The number of the first site of a type. */
    int offset(int type) {
        return cases.subList(0, type).stream()
                .mapToInt(each -> each.sites().size())
                .sum();
    }

    /** The type of a site. */
    int typeOf(int site) {
        int type = 0;
        while (site >= offset(type + 1)) {
            type++;
        }
        return type;
    }

    /** The sites of a type among some, in its own numbers. */
    int[] ofType(int type, int[] some) {
        int first = offset(type);
        return Arrays.stream(some)
                .filter(site ->
                        site >= first && site < first + cases.get(type).sites().size())
                .map(site -> site - first)
                .toArray();
    }

    /**
     * What may be chosen.
     *
     * @param budget what all may cost, {@code NaN} where their number is limited
     * @param limit how many may be chosen; not looked at with a budget
     */
    SitingRules rules(double budget, int limit) {
        int count = count();
        SitingRules rules;
        if (Double.isNaN(budget)) {
            rules = SitingRules.atMost(count, limit);
        } else {
            // a site that is there costs nothing; its cost is not looked at
            double[] cost = cases.stream()
                    .flatMapToDouble(each -> each.sites().stream().mapToDouble(CandidateSite::cost))
                    .map(price -> Double.isNaN(price) ? 1 : price)
                    .toArray();
            rules = SitingRules.withinBudget(cost, budget);
        }
        for (int type = 0; type < cases.size(); type++) {
            int first = offset(type);
            rules = rules.withFixed(Arrays.stream(cases.get(type).fixed())
                            .map(site -> site + first)
                            .toArray())
                    .withForbidden(Arrays.stream(cases.get(type).forbidden())
                            .map(site -> site + first)
                            .toArray());
        }
        return rules;
    }
}
