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

    private final AgePart part;
    private final Figures figures;
    private final int[] wanted;
    private final int[] up;
    private final int[] down;
    private final List<Witness> witnesses = new ArrayList<>();
    private final List<Held> own;
    private final List<Held> shared;
    private final Moves alone;
    private final Moves together;
    private @Nullable List<PartnerMoves> mates;

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
        this.own = figures.own(part);
        this.shared = figures.shared(part);
        List<Condition> conditions = new ArrayList<>(Held.conditions(own));
        this.together = new Moves(part, conditions);
        conditions.addAll(Held.conditions(shared));
        this.alone = new Moves(part, conditions);
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
        for (double[] change : alone.changing(band, by, ALONE)) {
            if (Held.areAlike(own, change) && Held.areAlike(shared, change)) {
                note(Witness.alone(part, change));
                return;
            }
        }
        if (shared.isEmpty()) {
            return;
        }
        for (double[] change : together.changing(band, by, OWN)) {
            Witness witness = Held.areAlike(own, change) ? withMate(change) : null;
            if (witness != null) {
                note(witness);
                return;
            }
        }
    }

    /** The first change of another part with which a change of this one leaves the shared figures as they are. */
    private @Nullable Witness withMate(double[] change) {
        if (mates == null) {
            mates = figures.mates(part).stream()
                    .map(mate -> new PartnerMoves(shared, mate, figures.shared(mate), figures.moves(mate)))
                    .toList();
        }
        for (PartnerMoves mate : mates) {
            Witness witness = mate.completing(change);
            if (witness != null) {
                return witness;
            }
        }
        return null;
    }

    /** Prints all figures that change and compares them with those that are published. */
    private boolean isAlike(Witness witness) {
        if (!Held.areAlike(own, witness.change())) {
            return false;
        }
        AgePart mate = witness.mate();
        if (mate.name().equals(part.name())) {
            return Held.areAlike(shared, witness.change());
        }
        return Held.areAlike(figures.own(mate), witness.other())
                && new PartnerMoves(shared, mate, figures.shared(mate), List.of())
                        .areAlike(witness.change(), witness.other());
    }

    private void note(Witness witness) {
        boolean isFarther = false;
        for (int band = 0; band < wanted.length; band++) {
            int change = (int) witness.change()[band];
            isFarther |= change > up[band] || -change > down[band];
            up[band] = Math.max(up[band], change);
            down[band] = Math.max(down[band], -change);
        }
        if (isFarther) {
            witnesses.add(witness);
        }
    }
}
