package org.lebenswelten.read;

import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Sex;
import org.lebenswelten.raw.RawPopulation.Band;

/** The cells {@code age_from,age_to,sex} of a row; an empty {@code age_to} is an open end. */
final class BandCells {

    /** Ascending by age, then by sex. */
    static final Comparator<Band> ORDER =
            Comparator.comparingInt(Band::ageFrom).thenComparingInt(Band::ageTo).thenComparing(Band::sex);

    private static final int OLDEST = 150;

    private BandCells() {}

    /**
     * Reads the band of a row.
     *
     * @param table the table at the row
     * @param from column of the youngest age
     * @param to column of the oldest age
     * @param sexColumn column of the sex, or -1 where the table has none, which is everyone
     * @return the band, or null where that was reported as impossible
     */
    static @Nullable Band read(CsvTable table, int from, int to, int sexColumn) {
        int youngest = age(table, from);
        int oldest = table.isEmpty(to) ? Integer.MAX_VALUE : age(table, to);
        Sex sex = sexColumn < 0 ? Sex.ALL : null;
        for (Sex each : Sex.values()) {
            if (sexColumn >= 0 && word(each).equals(table.cell(sexColumn))) {
                sex = each;
            }
        }
        if (sex == null) {
            table.report(ProblemCode.CELL_NOT_ALLOWED, sexColumn, "all, female, male, diverse");
        }
        if (sex == null || youngest < 0 || oldest < 0) {
            return null;
        }
        if (oldest < youngest) {
            table.report(ProblemCode.AGE_BAND_REVERSED, to, youngest);
            return null;
        }
        return new Band(youngest, oldest, sex);
    }

    /** Whether two bands share people. */
    static boolean overlap(Band band, Band other) {
        boolean sameSex = band.sex() == other.sex() || band.sex() == Sex.ALL || other.sex() == Sex.ALL;
        return sameSex && band.ageFrom() <= other.ageTo() && other.ageFrom() <= band.ageTo();
    }

    /** The band as messages write it: {@code 0-5 all}, {@code 90+ female}. */
    static String written(Band band) {
        return ages(band) + " " + word(band.sex());
    }

    /** The ages of a band: {@code 0-5}, {@code 90+}. */
    static String ages(Band band) {
        return band.ageFrom() + (band.ageTo() == Integer.MAX_VALUE ? "+" : "-" + band.ageTo());
    }

    private static String word(Sex sex) {
        return sex.name().toLowerCase(Locale.ROOT);
    }

    private static int age(CsvTable table, int column) {
        double age = table.required(column);
        if (Double.isNaN(age)) {
            return -1;
        }
        if (age < 0) {
            table.report(ProblemCode.NEGATIVE_COUNT, column);
            return -1;
        }
        if (age != Math.rint(age) || age > OLDEST) {
            table.report(ProblemCode.NOT_WHOLE, column);
            return -1;
        }
        return (int) age;
    }
}
