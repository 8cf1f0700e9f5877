package org.lebenswelten.samples.musterstadt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Point;

/**
 * The invented environmental indicators, computed from the sample's own maps at the residents' places: noise from the
 * noise bands, green from the green areas, heat and nitrogen dioxide from simple made-up surfaces.
 */
final class EnvironmentIndicators {

    private static final int YEARS = Population.YEARS.size();

    private final List<Area> quarters;
    private final Population population;
    private final List<Dwellings.Dwelling> dwellings;

    /** Indicators of the residents at their places. */
    EnvironmentIndicators(List<Area> quarters, Population population, List<Dwellings.Dwelling> dwellings) {
        this.quarters = quarters;
        this.population = population;
        this.dwellings = dwellings;
    }

    /** Whether a resident is exposed at home. */
    private interface Exposure {
        boolean at(Point place);
    }

    /** Rows {@code area,period,indicator,numerator,denominator} of noise, green and heat. */
    List<List<String>> exposed(NoiseMap noise, List<GreenArea> green) {
        SmoothField climate = new SmoothField("environment/heat", 2_500, 6_000);
        List<List<String>> rows = new ArrayList<>();
        rows.addAll(rows("laerm65", -0.015, place -> noise.isLoud(place.getCoordinate())));
        rows.addAll(rows("ohnegruen", 0.004, place -> !isNear(place, green, 300)));
        rows.addAll(rows("hitze", 0.03, place -> {
            double central = StrictMath.exp(-place.getCoordinate().distance(Plane.CENTRE) / 2_600);
            double cool = isNear(place, green, 150) ? 0.25 : 0;
            return central + 0.16 * climate.at(place.getCoordinate()) - cool > 0.48;
        }));
        return rows;
    }

    /**
     * Rows {@code area,period,indicator,value,lower,upper} of nitrogen dioxide in µg/m³: mean over the residents, with
     * limits of the made-up model.
     */
    List<List<String>> nitrogenDioxide(List<TrafficRoute> routes) {
        SmoothField background = new SmoothField("environment/no2", 3_000, 8_000);
        Draws draws = Draws.of("indicator/no2");
        double[] sums = new double[quarters.size()];
        double[] residents = new double[quarters.size()];
        for (Dwellings.Dwelling dwelling : dwellings) {
            Point place = Plane.GEOMETRIES.createPoint(dwelling.place());
            double value = 12.5 + 4 * StrictMath.exp(-dwelling.place().distance(Plane.CENTRE) / 2_500);
            value += 0.7 * background.at(dwelling.place());
            for (TrafficRoute route : routes) {
                value += route.nitrogenDioxide() * StrictMath.exp(-route.line().distance(place) / 180);
            }
            sums[dwelling.quarter()] += value * dwelling.residents();
            residents[dwelling.quarter()] += dwelling.residents();
        }
        List<List<String>> rows = new ArrayList<>();
        for (int quarter = 0; quarter < quarters.size(); quarter++) {
            for (Span span : Span.YEARLY) {
                double weather = List.of(1.10, 0.98, 1.0, 0.97, 0.91, 0.89).get(span.first());
                double value = sums[quarter] / residents[quarter] * weather * (1 + 0.015 * draws.gaussian());
                double margin = value * 0.09;
                rows.add(List.of(
                        quarters.get(quarter).id(),
                        span.label(),
                        "no2",
                        decimalComma(value),
                        decimalComma(value - margin),
                        decimalComma(value + margin)));
            }
        }
        return rows;
    }

    /** The share of the last year's residents who are exposed, changed by a trend, of each year's residents. */
    private List<List<String>> rows(String id, double trend, Exposure exposure) {
        double[] exposed = new double[quarters.size()];
        double[] all = new double[quarters.size()];
        for (Dwellings.Dwelling dwelling : dwellings) {
            all[dwelling.quarter()] += dwelling.residents();
            if (exposure.at(Plane.GEOMETRIES.createPoint(dwelling.place()))) {
                exposed[dwelling.quarter()] += dwelling.residents();
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (int quarter = 0; quarter < quarters.size(); quarter++) {
            double share = exposed[quarter] / all[quarter];
            for (Span span : Span.YEARLY) {
                int persons = population.total(quarter, span.first());
                double shareThen = StrictMath.min(1, share * (1 + trend * (span.first() + 1 - YEARS)));
                rows.add(List.of(
                        quarters.get(quarter).id(),
                        span.label(),
                        id,
                        Integer.toString((int) StrictMath.rint(shareThen * persons)),
                        Integer.toString(persons)));
            }
        }
        return rows;
    }

    private static boolean isNear(Point place, List<GreenArea> green, double metres) {
        return green.stream().anyMatch(area -> area.polygon().isWithinDistance(place, metres));
    }

    private static String decimalComma(double value) {
        return String.format(Locale.GERMAN, "%.1f", value);
    }
}
