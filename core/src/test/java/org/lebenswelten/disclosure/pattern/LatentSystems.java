package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Small systems with many cells that nobody shows, made from a seed; at most two cells need not be whole. */
final class LatentSystems {

    private final Random random;
    private final List<Double> values = new ArrayList<>();
    private final List<Boolean> isLatent = new ArrayList<>();
    private final List<Boolean> isWhole = new ArrayList<>();
    private final List<Interval> known = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private int fractional;

    private LatentSystems(long seed) {
        random = new Random(seed);
    }

    /** Latent cells that have, or almost have, the coefficients of others. */
    static CellSystem twins(long seed) {
        LatentSystems made = new LatentSystems(seed);
        Random random = made.random;
        int rows = 1 + random.nextInt(3);
        double[][] columns = new double[random.nextInt(4) == 0 ? 1 : 2 + random.nextInt(2)][rows];
        for (double[] column : columns) {
            Arrays.setAll(column, r -> random.nextInt(3) == 0 ? random.nextInt(5) - 2 : random.nextInt(2));
            column[random.nextInt(rows)] = random.nextInt(4) == 0 ? 2 : 1;
        }
        double[] sum = new double[columns.length];
        double[] below = new double[columns.length];
        double[] above = new double[columns.length];
        double[][] entries = new double[16][rows];
        double[] rowSum = new double[rows];
        int shown = 1 + random.nextInt(4);
        for (int k = 0; k < shown; k++) {
            double value = made.value();
            int j = random.nextInt(columns.length);
            int kind = random.nextInt(10);
            int times = kind == 0 ? 2 : 1;
            if (kind == 1) {
                value = 0;
            }
            int i = made.cell(value, false, made.around(value));
            sum[j] += kind == 1 ? 0 : times * value;
            below[j] += times * made.known.get(i).lower();
            above[j] += times * made.known.get(i).upper();
            for (int r = 0; r < rows; r++) {
                entries[i][r] = kind == 1 ? random.nextInt(3) - 1 : -times * columns[j][r];
            }
        }
        for (int j = 0; j < columns.length; j++) {
            double first = random.nextInt(6) == 0 ? Math.min(1, sum[j]) : sum[j];
            for (double value : first == sum[j] ? new double[] {first} : new double[] {first, sum[j] - first}) {
                Interval wide = Interval.of(Math.min(value, below[j]), Math.max(value, above[j]));
                int i = made.cell(value, true, random.nextInt(5) == 0 ? made.around(value) : wide);
                entries[i] = columns[j];
            }
        }
        int cells = made.values.size();
        for (int r = 0; r < rows; r++) {
            List<Relation.Term> terms = new ArrayList<>();
            for (int i = 0; i < cells; i++) {
                rowSum[r] += entries[i][r] * made.values.get(i);
                if (entries[i][r] != 0) {
                    terms.add(new Relation.Term(name(i), entries[i][r]));
                }
            }
            made.relation(terms, rowSum[r]);
        }
        if (random.nextBoolean()) {
            made.total(
                    IntStream.range(0, shown).filter(i -> random.nextInt(3) > 0).toArray());
        }
        if (random.nextInt(4) == 0) {
            made.total(random.nextInt(cells), random.nextInt(shown));
        }
        return made.system();
    }

    /** Two groups in three years, sums of both over two of them; the years of the larger sums are cells by themselves. */
    static CellSystem rolling(long seed) {
        LatentSystems made = new LatentSystems(seed);
        Random random = made.random;
        int years = random.nextInt(4) == 0 ? 2 : 3;
        double[] all = new double[years];
        double[] top = new double[years];
        for (int year = 0; year < years; year++) {
            for (int group = 0; group < 2; group++) {
                double value = made.value();
                Interval range = Interval.of(Math.max(0, value - 1), value + random.nextInt(2));
                int i = made.cell(value, random.nextInt(6) == 0, range);
                all[year] += value;
                top[year] += made.known.get(i).upper();
            }
        }
        for (int year = 0; year < years; year++) {
            made.cell(all[year], true, random.nextInt(8) == 0 ? made.around(all[year]) : Interval.of(0, top[year]));
        }
        for (int first = 0; first + 1 < years; first++) {
            int sum = made.total(2 * years + first, 2 * years + first + 1);
            made.isLatent.set(sum, random.nextInt(5) == 0);
            List<Relation.Term> terms = new ArrayList<>(List.of(new Relation.Term(name(sum), 1)));
            double total = made.values.get(sum);
            for (int i = 2 * first; i < 2 * first + 4; i++) {
                if (i > 2 * first || random.nextInt(12) > 0) {
                    terms.add(new Relation.Term(name(i), -1));
                    total -= made.values.get(i);
                }
            }
            made.relation(terms, total);
        }
        return made.system();
    }

    /** Relations with any coefficients, some of which define a new cell by those before. */
    static CellSystem chains(long seed) {
        LatentSystems made = new LatentSystems(seed);
        Random random = made.random;
        int first = 2 + random.nextInt(4);
        for (int i = 0; i < first; i++) {
            double value = made.value();
            made.cell(value, random.nextBoolean(), made.around(value));
        }
        int rows = 1 + random.nextInt(5);
        for (int r = 0; r < rows; r++) {
            List<Relation.Term> terms = new ArrayList<>();
            double sum = 0;
            for (int i = 0; i < made.values.size(); i++) {
                double coefficient = random.nextInt(3) == 0 ? random.nextInt(7) / 2.0 - 1.5 : random.nextInt(2);
                if (coefficient != 0) {
                    terms.add(new Relation.Term(name(i), coefficient));
                    sum += coefficient * made.values.get(i);
                }
            }
            boolean isNew =
                    random.nextInt(3) > 0 && made.values.size() < 9 && (sum == Math.rint(sum) || made.fractional < 2);
            if (isNew) {
                int i = made.cell(sum, random.nextBoolean(), made.around(sum));
                terms.add(new Relation.Term(name(i), -1));
                sum = 0;
            }
            if (!terms.isEmpty()) {
                made.relation(terms, sum);
            }
        }
        return made.system();
    }

    private static String name(int i) {
        return "cell " + i;
    }

    private double value() {
        return fractional < 2 && random.nextInt(12) == 0 ? random.nextInt(6) / 2.0 : random.nextInt(3);
    }

    private Interval around(double value) {
        double below = value < 0 || random.nextInt(8) == 0 ? value - random.nextInt(2) : Math.max(0, value - 2);
        return Interval.of(below, value + random.nextInt(3) * (random.nextInt(10) == 0 ? 0.7 : 1));
    }

    private int cell(double value, boolean latent, Interval range) {
        boolean whole = value == Math.rint(value) && !(fractional < 2 && random.nextInt(10) == 0);
        fractional += whole ? 0 : 1;
        values.add(value);
        isLatent.add(latent);
        isWhole.add(whole);
        known.add(range);
        return values.size() - 1;
    }

    private int total(int... parts) {
        int[] distinct = Arrays.stream(parts).distinct().toArray();
        double sum = 0;
        double top = 0;
        List<Relation.Term> terms = new ArrayList<>();
        for (int part : distinct) {
            sum += values.get(part);
            top += known.get(part).upper();
            terms.add(new Relation.Term(name(part), 1));
        }
        int i = cell(sum, false, random.nextBoolean() ? around(sum) : Interval.of(Math.min(sum, 0), top));
        terms.add(new Relation.Term(name(i), -1));
        relation(terms, 0);
        return i;
    }

    private void relation(List<Relation.Term> terms, double sum) {
        double slack = random.nextInt(12) == 0 ? 0.4 + random.nextInt(2) : 0;
        double more = slack > 0 && random.nextBoolean() ? 1 : 0;
        if (!terms.isEmpty()) {
            relations.add(new Relation("relation " + relations.size(), terms, Interval.of(sum - slack, sum + more)));
        }
    }

    private CellSystem system() {
        CellSystem.Builder builder = CellSystem.builder();
        for (int i = 0; i < values.size(); i++) {
            builder.add(cell(i));
        }
        relations.forEach(builder::add);
        return builder.build();
    }

    private Cell cell(int i) {
        double value = values.get(i);
        Interval range = known.get(i);
        int dice = random.nextInt(10);
        if (isLatent.get(i)) {
            Cell cell = Cell.latent(name(i), value, range).withWhole(isWhole.get(i));
            return dice < 1 ? cell.withDemand(demand(value, range)) : cell;
        }
        Cell cell =
                switch (dice) {
                    case 0, 1, 2 -> Cell.primary(name(i), value, range, demand(value, range));
                    case 3 -> Cell.suppressed(name(i), value, range);
                    case 4 -> Cell.fixed(name(i), value, range);
                    default ->
                        Cell.published(name(i), value, range, 1)
                                .withDemand(dice == 5 ? demand(value, range) : Protection.NONE);
                };
        if (cell.state().isShown() && random.nextInt(4) == 0) {
            cell = cell.withShown(Interval.of(value - 0.5, value + random.nextInt(3) * 0.6));
        }
        return cell.withWhole(isWhole.get(i));
    }

    private Protection demand(double value, Interval range) {
        return switch (random.nextInt(4)) {
            case 0 -> Protection.ofWidth(1 + random.nextInt(2));
            case 1 -> Protection.reachingUp(Math.min(range.upper(), value + 1));
            case 2 -> Protection.reachingDown(Math.max(range.lower(), value - 1));
            default -> Protection.ofLevels(value, 1, 0.5, 1);
        };
    }
}
