package org.lebenswelten.samples.musterstadt;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/**
 * Residents by quarter, year, age and sex: single years of age up to 20, then 21 to 24, then bands of five years, 90 and
 * over.
 *
 * <p>Quarters of hardship and the centre are younger than the outskirts. Each quarter's years of birth differ in size
 * and grow older with the years. Two quarters have hardly any residents: a harbour and a wood.
 */
final class Population {

    /** The years of the atlas. */
    static final List<Integer> YEARS = List.of(2019, 2020, 2021, 2022, 2023, 2024);

    /** Youngest age of each band. */
    static final int[] AGE_FROM = IntStream.concat(
                    IntStream.rangeClosed(0, 21), IntStream.iterate(25, age -> age <= 90, age -> age + 5))
            .toArray();

    private static final int[] CITY = {159_420, 159_610, 159_760, 160_050, 160_380, 160_610};

    /** Residents per thousand in bands of five years from 0 to 4 up to 90 and over; invented, near a German city. */
    private static final double[] PER_THOUSAND = {
        47, 47, 46, 48, 56, 62, 66, 64, 61, 58, 70, 80, 74, 60, 49, 38, 42, 22, 10
    };

    private static final Coordinate HARBOUR = Plane.fromCentre(-2_900, 1_500);
    private static final Coordinate WOOD = Plane.fromCentre(300, 3_650);

    /** Persons by quarter, year, sex (female, male) and band. */
    private final int[][][][] persons;

    /** Draws the population. */
    Population(List<Area> quarters, LatentBurden burden) {
        double[][] weights = quarterWeights(quarters, burden);
        persons = new int[quarters.size()][YEARS.size()][2][];
        for (int year = 0; year < YEARS.size(); year++) {
            int[] totals = Apportionment.of(CITY[year], weights[year]);
            for (int quarter = 0; quarter < totals.length; quarter++) {
                Coordinate middle =
                        quarters.get(quarter).geometry().getCentroid().getCoordinate();
                double[] shares = bandWeights(quarters.get(quarter).id(), quarter, year, middle, burden);
                int[] parts = Apportionment.of(totals[quarter], shares);
                persons[quarter][year][0] = Arrays.copyOfRange(parts, 0, AGE_FROM.length);
                persons[quarter][year][1] = Arrays.copyOfRange(parts, AGE_FROM.length, parts.length);
            }
        }
    }

    /** Oldest age of a band, or -1 for the open one. */
    static int ageTo(int band) {
        return band + 1 < AGE_FROM.length ? AGE_FROM[band + 1] - 1 : -1;
    }

    /** Persons of one sex (0 female, 1 male) in a band. */
    int inBand(int quarter, int year, int sex, int band) {
        return persons[quarter][year][sex][band];
    }

    /** Persons of an age range, both sexes; the ages must be ends of bands. */
    int persons(int quarter, int year, int ageMin, int ageMax) {
        int sum = 0;
        for (int band = 0; band < AGE_FROM.length; band++) {
            if (AGE_FROM[band] >= ageMin && AGE_FROM[band] <= ageMax) {
                sum += persons[quarter][year][0][band] + persons[quarter][year][1][band];
            }
        }
        return sum;
    }

    /** All persons of a quarter. */
    int total(int quarter, int year) {
        return persons(quarter, year, 0, Integer.MAX_VALUE);
    }

    private static double[][] quarterWeights(List<Area> quarters, LatentBurden burden) {
        Draws draws = Draws.of("population/quarters");
        double[][] weights = new double[YEARS.size()][quarters.size()];
        for (int quarter = 0; quarter < quarters.size(); quarter++) {
            Area area = quarters.get(quarter);
            double size = StrictMath.pow(area.geometry().getArea(), 0.3)
                    * StrictMath.exp(0.3 * draws.gaussian() + 0.1 * burden.hardship()[quarter]);
            double growth = 0.008 * draws.gaussian();
            size = area.geometry().contains(Plane.GEOMETRIES.createPoint(HARBOUR)) ? 4.5 : size;
            size = area.geometry().contains(Plane.GEOMETRIES.createPoint(WOOD)) ? 1.6 : size;
            for (int year = 0; year < YEARS.size(); year++) {
                weights[year][quarter] = size * (1 + growth * (year - 2.5));
            }
        }
        return weights;
    }

    /** Weights of all bands of women, then of men. */
    private static double[] bandWeights(String key, int quarter, int year, Coordinate middle, LatentBurden burden) {
        Draws draws = Draws.of("population/ages/" + key);
        double central = StrictMath.exp(-middle.distance(Plane.CENTRE) / 1_400);
        double youth = 0.16 * burden.hardship()[quarter] + 0.1 * draws.gaussian();
        double[] ofBirthYear = IntStream.rangeClosed(1_998, 2_024)
                .mapToDouble(born -> 1 + 0.12 * draws.gaussian())
                .toArray();
        double[] weights = new double[2 * AGE_FROM.length];
        for (int band = 0; band < AGE_FROM.length; band++) {
            int age = AGE_FROM[band];
            int years = ageTo(band) < 0 ? 5 : ageTo(band) - age + 1;
            double weight = PER_THOUSAND[StrictMath.min(age / 5, PER_THOUSAND.length - 1)] * years / 5;
            weight *= StrictMath.exp(youth * (42 - age) / 40);
            weight *= age >= 20 && age < 35 ? 1 + 0.5 * central : 1;
            weight *= age <= 20 ? ofBirthYear[YEARS.get(year) - age - 1_998] : 1;
            double women = age < 20 ? 0.487 : age < 65 ? 0.497 : age < 80 ? 0.54 : 0.63;
            weights[band] = weight * women * (1 + 0.05 * draws.gaussian());
            weights[AGE_FROM.length + band] = weight * (1 - women) * (1 + 0.05 * draws.gaussian());
        }
        return weights;
    }
}
