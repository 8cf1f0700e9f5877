package org.lebenswelten.disclosure.age;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds other counts by age of one part that would be printed as the same figures.
 *
 * <p>Changes of the part that leave the figures made of it alone as they are are put together with such changes of a second part
 * (or none), so that the figures made of both stay as they are too. Conditions on printed numbers only say what is worth
 * trying: whatever is taken has been printed anew. So what is found is possible; what is not found may be possible too.
 */
final class AlikeCounts {

    /** How many changes of the part alone are tried for one change of a band. */
    private static final int ALONE = 30;

    /** How many changes of the part are tried with those of other parts. */
    private static final int OWN = 150;

    private static final double ROUNDING = 1e-9;

    private final AgePart part;
    private final Figures figures;
    private final int[] wanted;
    private final int[] up;
    private final int[] down;
    private final List<Mate> mates = new ArrayList<>();

    /** The figures that may change with a part. */
    interface Figures {

        /** Those made of the part alone. */
        List<Held> own(AgePart part);

        /** Those that it shares with other parts. */
        List<Held> shared(AgePart part);

        /** Other parts that share no other figures. */
        List<AgePart> mates(AgePart part);

        /** Changes of a part that leave its own figures as they are. */
        List<double[]> moves(AgePart part);
    }

    /**
     * A figure and the bands of a part in it.
     *
     * @param print the figure
     * @param bandOf position among its bands of each band of the part
     */
    record Held(AgePrint print, int[] bandOf) {

        /** The change of a part as one of the counts of the figure. */
        void addTo(double[] sum, double[] change) {
            for (int band = 0; band < change.length; band++) {
                sum[bandOf[band]] += change[band];
            }
        }

        /** What its printed numbers leave open, in the bands of the part. */
        List<Condition> conditions() {
            return print.conditions().stream()
                    .map(condition -> condition.in(bandOf))
                    .toList();
        }

        boolean isAlike(double[] change) {
            double[] moved = new double[print.bands()];
            addTo(moved, change);
            return print.isAlike(moved);
        }
    }

    /**
     * Another part whose counts may change together with those of the part.
     *
     * @param part the other part
     * @param moves its changes
     * @param rows what each adds to the shared printed numbers
     */
    private record Mate(AgePart part, List<double[]> moves, double[][] rows) {}

    /**
     * How far the counts of a part are known to be free.
     *
     * @param down by how much the count of each band can be less
     * @param up by how much it can be more
     * @param witnesses the changes that show it
     */
    record Freedom(int[] down, int[] up, List<Witness> witnesses) {

        /** Nothing is known yet. */
        static Freedom none(int bands) {
            return new Freedom(new int[bands], new int[bands], List.of());
        }

        /** The width of the interval of a band. */
        int width(int band) {
            return down[band] + up[band];
        }
    }

    /**
     * Changed counts that print alike.
     *
     * @param change of the part
     * @param mate the other part
     * @param other its change
     */
    record Witness(double[] change, AgePart mate, double[] other) {}

    private final List<Witness> witnesses = new ArrayList<>();

    /**
     * Prepares a search.
     *
     * @param part the part
     * @param figures the figures that it is in
     * @param wanted width wanted of the interval of each band
     */
    AlikeCounts(AgePart part, Figures figures, int[] wanted) {
        this.part = part;
        this.figures = figures;
        this.wanted = wanted;
        this.up = new int[wanted.length];
        this.down = new int[wanted.length];
    }

    /**
     * Searches until all bands have what is wanted or one cannot be given it.
     *
     * @param before what was found while other digits were printed
     */
    Freedom search(Freedom before) {
        for (Witness witness : before.witnesses()) {
            if (isAlike(witness)) {
                note(witness);
            }
        }
        boolean isReached = true;
        for (int band = 0; band < wanted.length && isReached; band++) {
            isReached = isWide(band) || widen(band);
        }
        return new Freedom(down, up, witnesses);
    }

    private boolean isWide(int band) {
        return up[band] + down[band] >= wanted[band];
    }

    /** Looks for counts as far up as is wanted, then for what is missing down. */
    private boolean widen(int band) {
        for (int by = wanted[band] - down[band]; by > up[band] && !isWide(band); by--) {
            change(band, by);
        }
        for (int by = -Math.min(wanted[band] - up[band], -part.fewest()[band]);
                by < -down[band] && !isWide(band);
                by++) {
            change(band, by);
        }
        return isWide(band);
    }

    /** Changes a band by a number: alone at first, then together with counts of another part. */
    private void change(int band, int by) {
        List<Condition> own = new ArrayList<>();
        figures.own(part).forEach(held -> own.addAll(held.conditions()));
        List<Condition> shared = new ArrayList<>();
        figures.shared(part).forEach(held -> shared.addAll(held.conditions()));
        List<Condition> all = new ArrayList<>(own);
        all.addAll(shared);
        for (double[] change : new Moves(part, all).changing(band, by, ALONE)) {
            Witness witness = new Witness(change, part, new double[change.length]);
            if (isAlike(witness)) {
                note(witness);
                return;
            }
        }
        if (shared.isEmpty()) {
            return;
        }
        for (double[] change : new Moves(part, own).changing(band, by, OWN)) {
            if (figures.own(part).stream().allMatch(held -> held.isAlike(change)) && isAlikeWithMate(change, shared)) {
                return;
            }
        }
    }

    private boolean isAlikeWithMate(double[] change, List<Condition> conditions) {
        if (mates.isEmpty()) {
            figures.mates(part).forEach(other -> mates.add(mate(other, figures.moves(other))));
        }
        double[] rows = conditions.stream().mapToDouble(c -> c.of(change)).toArray();
        for (Mate mate : mates) {
            for (int i = 0; i < mate.moves.size(); i++) {
                if (isMet(conditions, rows, mate.rows[i])) {
                    Witness witness = new Witness(change, mate.part, mate.moves.get(i));
                    if (isAlike(witness)) {
                        note(witness);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isMet(List<Condition> conditions, double[] rows, double[] others) {
        for (int row = 0; row < rows.length; row++) {
            double sum = rows[row] + others[row];
            if (sum < conditions.get(row).lower() - ROUNDING
                    || sum > conditions.get(row).upper() + ROUNDING) {
                return false;
            }
        }
        return true;
    }

    private Mate mate(AgePart other, List<double[]> moves) {
        List<Held> ofOther = figures.shared(other);
        List<Condition> conditions = new ArrayList<>();
        for (Held shared : figures.shared(part)) {
            Held same = same(ofOther, shared.print());
            for (Condition condition : shared.print().conditions()) {
                conditions.add(
                        same == null
                                ? new Condition(new double[other.fewest().length], 0, 0)
                                : condition.in(same.bandOf()));
            }
        }
        double[][] rows = moves.stream()
                .map(move -> conditions.stream().mapToDouble(c -> c.of(move)).toArray())
                .toArray(double[][]::new);
        return new Mate(other, moves, rows);
    }

    private static @Nullable Held same(List<Held> all, AgePrint print) {
        return all.stream().filter(held -> held.print() == print).findFirst().orElse(null);
    }

    /** Prints all figures that change and compares them with those that are published. */
    private boolean isAlike(Witness witness) {
        boolean isSingle = witness.mate.name().equals(part.name());
        if (!figures.own(part).stream().allMatch(held -> held.isAlike(witness.change))
                || (!isSingle && !figures.own(witness.mate).stream().allMatch(held -> held.isAlike(witness.other)))) {
            return false;
        }
        List<Held> ofMate = isSingle ? List.of() : figures.shared(witness.mate);
        for (Held held : figures.shared(part)) {
            double[] moved = new double[held.print.bands()];
            held.addTo(moved, witness.change);
            Held same = same(ofMate, held.print);
            if (same != null) {
                same.addTo(moved, witness.other);
            }
            if (!held.print.isAlike(moved)) {
                return false;
            }
        }
        return true;
    }

    private void note(Witness witness) {
        boolean isFarther = false;
        for (int band = 0; band < wanted.length; band++) {
            int change = (int) witness.change[band];
            isFarther |= change > up[band] || -change > down[band];
            up[band] = Math.max(up[band], change);
            down[band] = Math.max(down[band], -change);
        }
        if (isFarther) {
            witnesses.add(witness);
        }
    }
}
