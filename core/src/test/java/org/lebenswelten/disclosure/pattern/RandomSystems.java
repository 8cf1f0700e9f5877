package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small systems of whole cells, made from a seed. */
final class RandomSystems {

    private final Random random;
    private final CellSystem.Builder builder = CellSystem.builder();
    private final List<String> names = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final List<Boolean> latent = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    private RandomSystems(long seed) {
        random = new Random(seed);
    }

    /** A tree of two levels: total, groups, leaves. */
    static CellSystem tree(long seed) {
        RandomSystems made = new RandomSystems(seed);
        List<String> groups = new ArrayList<>();
        double total = 0;
        for (int g = 0; g < 2; g++) {
            List<String> leaves = new ArrayList<>();
            double sum = 0;
            for (int leaf = 0; leaf < 2 + g; leaf++) {
                leaves.add(made.cell("leaf " + g + leaf, made.random.nextInt(5), false));
                sum += made.last();
            }
            groups.add(made.cell("group " + g, sum, false));
            total += sum;
            made.relations.add(Relation.sum("group " + g, "group " + g, leaves));
        }
        made.cell("total", total, false);
        made.relations.add(Relation.sum("total", "total", groups));
        return made.system(4, 0);
    }

    /** A table of two rows and three columns with totals. */
    static CellSystem table(long seed) {
        RandomSystems made = new RandomSystems(seed);
        List<String> rows = List.of("0", "1", "T");
        List<String> columns = List.of("a", "b", "c", "T");
        double[][] cells = new double[3][4];
        for (int r = 0; r < 2; r++) {
            for (int c = 0; c < 3; c++) {
                cells[r][c] = made.random.nextInt(4);
                cells[2][c] += cells[r][c];
                cells[r][3] += cells[r][c];
                cells[2][3] += cells[r][c];
            }
        }
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 4; c++) {
                made.cell(rows.get(r) + "-" + columns.get(c), cells[r][c], false);
            }
        }
        made.relations.addAll(Tables.sums(rows, columns));
        return made.system(3, 0);
    }

    /** Sums over three of six years, of which single years are never shown. */
    static CellSystem rolling(long seed) {
        RandomSystems made = new RandomSystems(seed);
        for (int year = 0; year < 6; year++) {
            made.cell("year " + year, made.random.nextInt(4), true);
        }
        for (int first = 0; first < 4; first++) {
            List<String> years = List.of("year " + first, "year " + (first + 1), "year " + (first + 2));
            made.cell(
                    "years from " + first,
                    made.values.get(first) + made.values.get(first + 1) + made.values.get(first + 2),
                    false);
            made.relations.add(Relation.sum("years from " + first, "years from " + first, years));
        }
        return made.system(3, 0);
    }

    /** Relations with arbitrary coefficients and slack, figures that are rounded. */
    static CellSystem general(long seed) {
        RandomSystems made = new RandomSystems(seed);
        for (int i = 0; i < 7; i++) {
            made.cell("cell " + i, made.random.nextInt(5), made.random.nextInt(8) == 0);
        }
        for (int r = 0; r < 4; r++) {
            List<Relation.Term> terms = new ArrayList<>();
            double sum = 0;
            for (int i = 0; i < 7; i++) {
                int coefficient = made.random.nextInt(5) - 2;
                if (coefficient != 0 && made.random.nextBoolean()) {
                    terms.add(new Relation.Term("cell " + i, coefficient));
                    sum += coefficient * made.values.get(i);
                }
            }
            if (!terms.isEmpty()) {
                double below = made.random.nextInt(3) * 0.4;
                made.relations.add(new Relation("relation " + r, terms, Interval.of(sum - below, sum + 0.4)));
            }
        }
        return made.system(4, 1);
    }

    private String cell(String name, double value, boolean isLatent) {
        names.add(name);
        values.add(value);
        latent.add(isLatent);
        return name;
    }

    private double last() {
        return values.get(values.size() - 1);
    }

    private CellSystem system(int most, int rounding) {
        for (int i = 0; i < names.size(); i++) {
            double value = values.get(i);
            Interval known = Interval.of(0, Math.max(value + random.nextInt(3), most + random.nextInt(2)));
            builder.add(cell(names.get(i), value, latent.get(i), known, rounding));
        }
        relations.forEach(builder::add);
        return builder.build();
    }

    /** A system in which published cells, where they are hidden, must not be known more closely than a width of 2. */
    static CellSystem demanding(long seed) {
        CellSystem system = seed % 2 == 0 ? table(seed) : general(seed);
        CellSystem.Builder builder = CellSystem.builder();
        for (Cell cell : system.cells()) {
            builder.add(cell.state() == CellState.PUBLISHED ? cell.withDemand(Protection.ofWidth(2)) : cell);
        }
        system.relations().forEach(builder::add);
        return builder.build();
    }

    private Cell cell(String name, double value, boolean isLatent, Interval known, int rounding) {
        int dice = random.nextInt(10);
        if (isLatent) {
            Cell cell = Cell.latent(name, value, known);
            return dice < 2 ? cell.withDemand(demand(value, known)) : cell;
        }
        if (dice < 3 && value > 0) {
            return Cell.primary(name, value, known, demand(value, known));
        }
        if (dice == 3) {
            return Cell.suppressed(name, value, known);
        }
        if (dice == 4) {
            return Cell.fixed(name, value, known);
        }
        Cell cell = Cell.published(name, value, known, 1 + random.nextInt(6));
        int slack = rounding == 0 ? 0 : random.nextInt(2);
        return cell.withShown(Interval.of(value - slack * 0.5, value + slack * 1.2));
    }

    private Protection demand(double value, Interval known) {
        return switch (random.nextInt(4)) {
            case 0 -> Protection.ofWidth(1 + random.nextInt(2));
            case 1 -> Protection.reachingUp(Math.min(known.upper(), value + 1));
            case 2 -> Protection.reachingDown(Math.max(0, value - 1));
            default -> Protection.ofLevels(value, Math.min(1, value), Math.min(1, known.upper() - value), 1);
        };
    }
}
