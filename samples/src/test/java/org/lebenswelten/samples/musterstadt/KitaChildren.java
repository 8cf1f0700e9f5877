package org.lebenswelten.samples.musterstadt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Point;

/**
 * Which Kita the children of which quarter go to. Four fifths of the children of 3 to 5 years, in the year when they are
 * fewest, go to the Kitas next to the middle of their quarter: the larger and the nearer a Kita, the more.
 */
final class KitaChildren {

    private static final int CHOICE = 4;
    private static final double METRES = 500;

    private KitaChildren() {}

    /** Rows {@code unit,type,area,children,capacity}: Kitas with their children, schools with their places only. */
    static List<List<String>> rows(Musterstadt city) {
        int[][] children = new int[city.kitas().size()][city.quarters().size()];
        for (int quarter = 0; quarter < city.quarters().size(); quarter++) {
            spread(city, quarter, children);
        }
        List<List<String>> rows = new ArrayList<>();
        for (int kita = 0; kita < children.length; kita++) {
            Facility facility = city.kitas().get(kita);
            for (int quarter = 0; quarter < children[kita].length; quarter++) {
                if (children[kita][quarter] > 0) {
                    rows.add(List.of(
                            facility.id(),
                            "kita",
                            city.quarters().get(quarter).id(),
                            Integer.toString(children[kita][quarter]),
                            Integer.toString(facility.places())));
                }
            }
        }
        for (Facility school : city.schools()) {
            String type = school.kind().equals("Grundschule") ? "primarySchool" : "secondarySchool";
            rows.add(List.of(school.id(), type, "", "", Integer.toString(school.places())));
        }
        return rows;
    }

    private static void spread(Musterstadt city, int quarter, int[][] children) {
        int fewest = Integer.MAX_VALUE;
        for (int year = 0; year < Population.YEARS.size(); year++) {
            fewest = Math.min(fewest, city.population().persons(quarter, year, 3, 5));
        }
        Point middle = city.quarters().get(quarter).geometry().getInteriorPoint();
        double[] metres = city.kitas().stream()
                .mapToDouble(kita -> kita.place().distance(middle.getCoordinate()))
                .toArray();
        int[] nearest = IntStream.range(0, metres.length)
                .boxed()
                .sorted(Comparator.comparingDouble(kita -> metres[kita]))
                .limit(CHOICE)
                .mapToInt(Integer::intValue)
                .toArray();
        double[] weights = Arrays.stream(nearest)
                .mapToDouble(kita -> city.kitas().get(kita).places() * StrictMath.exp(-metres[kita] / METRES))
                .toArray();
        int[] parts = Apportionment.of(4 * fewest / 5, weights);
        for (int i = 0; i < parts.length; i++) {
            children[nearest[i]][quarter] = parts[i];
        }
    }
}
