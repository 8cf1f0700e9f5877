package org.lebenswelten.samples.musterstadt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Invented events by quarter, year, age and sex, drawn at random around rates that depend on the latent burden.
 *
 * <pre>{@code
 * x = byHardship * hardship + byEnvironment * environment + ofQuarter * noise + trend * (year - 2019)
 * events ~ Poisson(persons * rate of age and sex * exp(x))
 * }</pre>
 *
 * <p>They are drawn for the smallest areas and ages alone; those of larger ones are sums, so that tables of one kind of event
 * agree with each other.
 */
final class EventsByAge {

    /** Deaths a year per 100,000 by {@link #rateOf age}, women and men; invented, near those of a German city. */
    private static final double[][] DEATHS = {
        {290, 14, 8, 8, 16, 20, 25, 37, 60, 95, 150, 250, 400, 640, 960, 1500, 2400, 4400, 8700, 19500},
        {340, 18, 9, 10, 30, 45, 55, 75, 110, 165, 265, 440, 740, 1190, 1800, 2700, 4000, 6700, 11800, 23500}
    };

    /** Hospital cases of heart failure a year per 100,000 by {@link #rateOf age}, women and men; invented. */
    private static final double[][] HEART_FAILURE = {
        {2, 1, 1, 1, 2, 3, 4, 5, 8, 18, 40, 75, 140, 260, 460, 800, 1450, 2500, 3900, 4900},
        {2, 1, 1, 1, 2, 3, 5, 8, 15, 36, 75, 150, 280, 490, 810, 1250, 2000, 3100, 4500, 5500}
    };

    private final List<Area> quarters;
    private final Population population;

    /** Events by quarter, year, sex (female, male) and band of the population. */
    private final int[][][][] events;

    /** What the rates of age and sex are multiplied by, by quarter and year. */
    private final double[][] risks;

    private EventsByAge(
            String purpose,
            Musterstadt city,
            double[][] per100k,
            double byHardship,
            double byEnvironment,
            double ofQuarter,
            double trend) {
        this.quarters = city.quarters();
        this.population = city.population();
        this.events = new int[quarters.size()][Population.YEARS.size()][2][Population.AGE_FROM.length];
        this.risks = new double[quarters.size()][Population.YEARS.size()];
        Draws draws = Draws.of("events/" + purpose);
        for (int quarter = 0; quarter < events.length; quarter++) {
            double own = byEnvironment * city.burden().environment()[quarter] + ofQuarter * draws.gaussian();
            for (int year = 0; year < Population.YEARS.size(); year++) {
                double hardship = city.burden().hardship(quarter, Population.YEARS.get(year));
                double risk = StrictMath.exp(own + byHardship * hardship + trend * year);
                risks[quarter][year] = risk;
                for (int sex = 0; sex < 2; sex++) {
                    for (int band = 0; band < Population.AGE_FROM.length; band++) {
                        double rate = per100k[sex][rateOf(Population.AGE_FROM[band])];
                        int persons = population.inBand(quarter, year, sex, band);
                        events[quarter][year][sex][band] =
                                StrictMath.min(persons, draws.poisson(persons * rate / 100_000 * risk));
                    }
                }
            }
        }
    }

    /** Deaths: one standard deviation of hardship raises them by a quarter. */
    static EventsByAge deaths(Musterstadt city) {
        return new EventsByAge("deaths", city, DEATHS, 0.22, 0.03, 0.08, -0.01);
    }

    /** Hospital cases of heart failure, a few more each year. */
    static EventsByAge heartFailure(Musterstadt city) {
        return new EventsByAge("heartfailure", city, HEART_FAILURE, 0.25, 0.05, 0.08, 0.02);
    }

    /** Position of the rate of an age: 0, 1 to 4, 5 to 9 ... 90 and over. */
    private static int rateOf(int age) {
        return age == 0 ? 0 : 1 + age / 5;
    }

    /**
     * Rows {@code area,period,indicator,age_from,age_to,sex,numerator,denominator} of all areas of a level, years, ages and
     * sexes.
     *
     * @param id id of the indicator
     * @param digits length of the keys of the level
     * @param starts youngest age of each age group, ascending; the last has no end
     */
    List<List<String>> rows(String id, int digits, int... starts) {
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, List<Integer>> area : parts(digits).entrySet()) {
            for (int year = 0; year < Population.YEARS.size(); year++) {
                for (int sex = 0; sex < 2; sex++) {
                    for (int group = 0; group < starts.length; group++) {
                        int end = group + 1 < starts.length ? starts[group + 1] : Integer.MAX_VALUE;
                        int cases = 0;
                        int persons = 0;
                        for (int quarter : area.getValue()) {
                            cases += cases(quarter, year, sex, starts[group], end);
                            persons += persons(quarter, year, sex, starts[group], end);
                        }
                        List<String> row = row(area.getKey(), year, id, starts[group], end, sex, cases);
                        row.add(Integer.toString(persons));
                        rows.add(row);
                    }
                }
            }
        }
        return rows;
    }

    /**
     * Rows {@code area,period,indicator,age_from,age_to,sex,numerator} of quarters, as a register of events writes them: none
     * where nothing happened.
     *
     * @param id id of the indicator
     * @param limits youngest age of each age group, ascending, and the age below which the last ends
     */
    List<List<String>> happened(String id, int... limits) {
        List<List<String>> rows = new ArrayList<>();
        for (int quarter = 0; quarter < quarters.size(); quarter++) {
            for (int year = 0; year < Population.YEARS.size(); year++) {
                for (int sex = 0; sex < 2; sex++) {
                    for (int group = 0; group + 1 < limits.length; group++) {
                        int cases = cases(quarter, year, sex, limits[group], limits[group + 1]);
                        if (cases > 0) {
                            String area = quarters.get(quarter).id();
                            rows.add(row(area, year, id, limits[group], limits[group + 1], sex, cases));
                        }
                    }
                }
            }
        }
        return rows;
    }

    /** The true risk of a quarter in a year: what the rates of age and sex were multiplied by. */
    double risk(int quarter, int year) {
        return risks[quarter][year];
    }

    /** The quarters of each area of a level, by key. */
    private Map<String, List<Integer>> parts(int digits) {
        Map<String, List<Integer>> parts = new TreeMap<>();
        for (int quarter = 0; quarter < quarters.size(); quarter++) {
            parts.computeIfAbsent(quarters.get(quarter).id().substring(0, digits), key -> new ArrayList<>())
                    .add(quarter);
        }
        return parts;
    }

    private int cases(int quarter, int year, int sex, int from, int end) {
        int sum = 0;
        for (int band = 0; band < Population.AGE_FROM.length; band++) {
            sum += isWithin(band, from, end) ? events[quarter][year][sex][band] : 0;
        }
        return sum;
    }

    private int persons(int quarter, int year, int sex, int from, int end) {
        int sum = 0;
        for (int band = 0; band < Population.AGE_FROM.length; band++) {
            sum += isWithin(band, from, end) ? population.inBand(quarter, year, sex, band) : 0;
        }
        return sum;
    }

    private static boolean isWithin(int band, int from, int end) {
        return Population.AGE_FROM[band] >= from && Population.AGE_FROM[band] < end;
    }

    private static List<String> row(String area, int year, String id, int from, int end, int sex, int cases) {
        return new ArrayList<>(List.of(
                area,
                Population.YEARS.get(year).toString(),
                id,
                Integer.toString(from),
                end == Integer.MAX_VALUE ? "" : Integer.toString(end - 1),
                sex == 0 ? "female" : "male",
                Integer.toString(cases)));
    }
}
