package org.lebenswelten.samples.musterstadt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** Invented names of areas. A locality's statistical districts are told apart by the points of the compass. */
final class Names {

    private static final List<String> LOCALITIES = List.of(
            "Quinkelrath",
            "Tralmhorst",
            "Vosperheide",
            "Lüttmuster",
            "Bruddelscheid",
            "Dommerloh",
            "Fenkhusen",
            "Golmerdiek",
            "Zwirnenbrook",
            "Klunderfeld",
            "Jöstrup",
            "Großmuster",
            "Sprockenau");

    private static final List<String> FIRST_PARTS = List.of(
            "Ahorn",
            "Amsel",
            "Birken",
            "Distel",
            "Dohlen",
            "Eiben",
            "Erlen",
            "Eschen",
            "Falken",
            "Farn",
            "Fasanen",
            "Ginster",
            "Grillen",
            "Hasel",
            "Heide",
            "Holunder",
            "Hopfen",
            "Iltis",
            "Kiebitz",
            "Kiefern",
            "Kirsch",
            "Klee",
            "Kornblumen",
            "Lerchen",
            "Libellen",
            "Linden",
            "Malven",
            "Milan",
            "Mohn",
            "Otter",
            "Pappel",
            "Quitten",
            "Reiher",
            "Schilf",
            "Schlehen",
            "Stieglitz",
            "Ulmen",
            "Wacholder",
            "Weiden",
            "Zeisig");

    private static final List<String> LAST_PARTS =
            List.of("kamp", "grund", "siedlung", "höhe", "anger", "winkel", "viertel", "hof");

    private final Deque<String> localities = new ArrayDeque<>(LOCALITIES);
    private final Deque<String> quarters = quarterNames();

    /**
     * Names for the parts of an area.
     *
     * @param level 1 for districts to 4 for quarters
     * @param parent the area that is divided
     * @param parts its parts
     * @return one name a part
     */
    List<String> of(int level, Area parent, List<Geometry> parts) {
        return switch (level) {
            case 1 -> byCompass("Bezirk ", parent.geometry(), parts);
            case 2 -> next(localities, parts.size());
            case 3 -> byCompass(parent.name() + "-", parent.geometry(), parts);
            default -> next(quarters, parts.size());
        };
    }

    private static List<String> next(Deque<String> names, int count) {
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(names.removeFirst());
        }
        return taken;
    }

    /** The point of the compass nearest to the direction of each part that is not taken by an earlier part. */
    private static List<String> byCompass(String start, Geometry whole, List<Geometry> parts) {
        List<String> points = new ArrayList<>(List.of("Nord", "Ost", "Süd", "West"));
        List<Double> bearings = new ArrayList<>(List.of(0.0, 0.5, 1.0, 1.5));
        List<String> names = new ArrayList<>();
        for (Geometry part : parts) {
            double halfTurns = CityAreas.bearing(whole, part) / StrictMath.PI;
            int nearest = 0;
            for (int i = 1; i < points.size(); i++) {
                if (turn(halfTurns, bearings.get(i)) < turn(halfTurns, bearings.get(nearest))) {
                    nearest = i;
                }
            }
            names.add(start + points.remove(nearest));
            bearings.remove(nearest);
        }
        return names;
    }

    private static double turn(double one, double other) {
        double difference = StrictMath.abs(one - other);
        return StrictMath.min(difference, 2 - difference);
    }

    /** 80 names, each of the 40 first parts twice with different last parts. */
    private static Deque<String> quarterNames() {
        Draws draws = Draws.of("names/quarters");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < FIRST_PARTS.size(); i++) {
            int last = draws.below(LAST_PARTS.size());
            names.add(FIRST_PARTS.get(i) + LAST_PARTS.get(last));
            names.add(FIRST_PARTS.get(i) + LAST_PARTS.get((last + 3) % LAST_PARTS.size()));
        }
        return new ArrayDeque<>(draws.shuffled(names));
    }
}
