package org.lebenswelten.samples.musterstadt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Point;

/**
 * An invented Kita or school.
 *
 * @param id unique id
 * @param name invented name
 * @param kind kind of facility or its operator
 * @param places places for children
 * @param quarter the quarter it lies in
 * @param place where it is
 */
record Facility(String id, String name, String kind, int places, Area quarter, CoordinateXY place) {

    private static final int KITAS = 45;
    private static final int PRIMARY_SCHOOLS = 22;
    private static final int SECONDARY_SCHOOLS = 8;

    private static final List<String> KITA_NAMES = List.of(
            "Pusteblume",
            "Wirbelwind",
            "Regenbogen",
            "Kleine Strolche",
            "Sausewind",
            "Löwenzahn",
            "Villa Kunterbunt",
            "Schatzkiste",
            "Sonnenkäfer",
            "Rappelkiste",
            "Wolkenschiff",
            "Murmelbahn",
            "Waldwichtel",
            "Lummerland",
            "Sternschnuppe",
            "Purzelbaum",
            "Kieselstein",
            "Zauberhut",
            "Hummelnest",
            "Wundertüte",
            "Drachenland",
            "Schneckenhaus",
            "Buntspecht",
            "Himmelszelt",
            "Kunterbunt",
            "Zwergenhaus",
            "Abenteuerland",
            "Tausendfüßler",
            "Farbenfroh",
            "Mäuseburg",
            "Siebenstein",
            "Papierschiff",
            "Krümelkiste",
            "Bärenhöhle",
            "Spatzennest",
            "Traumfänger",
            "Schmetterling",
            "Kaleidoskop",
            "Windrad",
            "Apfelbäumchen",
            "Mondschaukel",
            "Seestern",
            "Koboldhaus",
            "Kastanienmännchen",
            "Flohkiste");

    private static final List<String> OPERATORS =
            List.of("städtisch", "kirchlich", "freie Wohlfahrt", "städtisch", "Elterninitiative");

    /** Kitas, spread over the quarters by the number of children. */
    static List<Facility> kitas(List<Area> quarters, Population population) {
        Draws draws = Draws.of("facilities/kitas");
        List<String> names = draws.shuffled(KITA_NAMES);
        List<Facility> kitas = new ArrayList<>();
        for (int quarter : spread(KITAS, children(quarters, population, 3, 5), draws)) {
            int number = kitas.size();
            kitas.add(new Facility(
                    String.format(Locale.ROOT, "kita_%02d", number + 1),
                    "Kita " + names.get(number),
                    OPERATORS.get(draws.below(OPERATORS.size())),
                    5 * (int) draws.uniform(11, 27),
                    quarters.get(quarter),
                    place(quarters.get(quarter), draws)));
        }
        return kitas;
    }

    /** Primary and secondary schools, spread over the quarters by the number of children. */
    static List<Facility> schools(List<Area> quarters, Population population) {
        Draws draws = Draws.of("facilities/schools");
        List<Facility> schools = new ArrayList<>();
        for (int quarter : spread(PRIMARY_SCHOOLS, children(quarters, population, 6, 9), draws)) {
            schools.add(new Facility(
                    String.format(Locale.ROOT, "schule_%02d", schools.size() + 1),
                    "Grundschule " + quarters.get(quarter).name(),
                    "Grundschule",
                    25 * (int) draws.uniform(7, 16),
                    quarters.get(quarter),
                    place(quarters.get(quarter), draws)));
        }
        List<String> kinds = List.of("Gesamtschule", "Gymnasium", "Realschule", "Sekundarschule");
        for (int quarter : spread(SECONDARY_SCHOOLS, children(quarters, population, 10, 17), draws)) {
            String kind = kinds.get(schools.size() % kinds.size());
            schools.add(new Facility(
                    String.format(Locale.ROOT, "schule_%02d", schools.size() + 1),
                    kind + " " + quarters.get(quarter).name(),
                    kind,
                    50 * (int) draws.uniform(12, 22),
                    quarters.get(quarter),
                    place(quarters.get(quarter), draws)));
        }
        return schools;
    }

    private static double[] children(List<Area> quarters, Population population, int ageMin, int ageMax) {
        double[] children = new double[quarters.size()];
        Arrays.setAll(children, quarter -> population.persons(quarter, Population.YEARS.size() - 1, ageMin, ageMax));
        return children;
    }

    /** Systematic sampling: equal steps through the quarters laid end to end, each as long as its children. */
    private static List<Integer> spread(int count, double[] children, Draws draws) {
        double step = Arrays.stream(children).sum() / count;
        double next = draws.uniform(0, step);
        double passed = 0;
        List<Integer> chosen = new ArrayList<>();
        for (int quarter = 0; quarter < children.length; quarter++) {
            passed += children[quarter];
            while (next < passed && chosen.size() < count) {
                chosen.add(quarter);
                next += step;
            }
        }
        return chosen;
    }

    private static CoordinateXY place(Area quarter, Draws draws) {
        Point middle = quarter.geometry().getInteriorPoint();
        double width = StrictMath.sqrt(quarter.geometry().getArea());
        while (true) {
            CoordinateXY place = Plane.at(
                    middle.getX() + 0.22 * width * draws.gaussian(), middle.getY() + 0.22 * width * draws.gaussian());
            if (quarter.geometry().contains(Plane.GEOMETRIES.createPoint(place))) {
                return place;
            }
        }
    }
}
