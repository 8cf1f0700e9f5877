package org.lebenswelten.samples.musterstadt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of indicators that belong to others: groups of their persons, and sums over their years. */
final class DerivedRows {

    private DerivedRows() {}

    /**
     * Divides the persons of an indicator into girls and boys: of its denominator about 49 in 100 are girls, of its cases a
     * given share.
     *
     * @param rows its rows {@code area,period,indicator,numerator,denominator}
     * @param shareOfCases share of girls among the cases
     * @param girls id of the indicator of girls
     * @param boys id of the indicator of boys
     * @return the rows of both, row by row
     */
    static List<List<String>> bySex(List<List<String>> rows, double shareOfCases, String girls, String boys) {
        Draws draws = Draws.of("sex/" + girls + "/" + boys);
        List<List<String>> groups = new ArrayList<>();
        for (List<String> row : rows) {
            if (row.get(3).isEmpty()) {
                groups.add(List.of(row.get(0), row.get(1), girls, "", ""));
                groups.add(List.of(row.get(0), row.get(1), boys, "", ""));
                continue;
            }
            int cases = Integer.parseInt(row.get(3));
            int persons = Integer.parseInt(row.get(4));
            int ofGirls = draws.binomial(persons, 0.49);
            int casesOfGirls = StrictMath.min(ofGirls, draws.binomial(cases, shareOfCases));
            casesOfGirls = StrictMath.max(casesOfGirls, cases - (persons - ofGirls));
            groups.add(row(row, girls, casesOfGirls, ofGirls));
            groups.add(row(row, boys, cases - casesOfGirls, persons - ofGirls));
        }
        return groups;
    }

    /**
     * Sums an indicator of single years over runs of years; a sum of which a year is unknown is unknown.
     *
     * @param rows its rows, the years of an area one after the other
     * @param spans the runs of years
     * @param id id of the indicator of the sums
     * @return its rows, by area and then by period
     */
    static List<List<String>> sums(List<List<String>> rows, List<Span> spans, String id) {
        Map<String, List<List<String>>> byArea = new HashMap<>();
        List<String> areas = new ArrayList<>();
        for (List<String> row : rows) {
            if (!byArea.containsKey(row.get(0))) {
                areas.add(row.get(0));
            }
            byArea.computeIfAbsent(row.get(0), area -> new ArrayList<>()).add(row);
        }
        List<List<String>> sums = new ArrayList<>();
        for (String area : areas) {
            for (Span span : spans) {
                List<List<String>> years = byArea.get(area).subList(span.first(), span.last() + 1);
                boolean unknown = years.stream().anyMatch(year -> year.get(3).isEmpty());
                int cases = unknown
                        ? 0
                        : years.stream()
                                .mapToInt(year -> Integer.parseInt(year.get(3)))
                                .sum();
                int persons = unknown
                        ? 0
                        : years.stream()
                                .mapToInt(year -> Integer.parseInt(year.get(4)))
                                .sum();
                sums.add(List.of(
                        area,
                        span.label(),
                        id,
                        unknown ? "" : Integer.toString(cases),
                        unknown ? "" : Integer.toString(persons)));
            }
        }
        return sums;
    }

    private static List<String> row(List<String> of, String id, int cases, int persons) {
        return List.of(of.get(0), of.get(1), id, Integer.toString(cases), Integer.toString(persons));
    }
}
