package org.lebenswelten.disclosure.age;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another part whose counts may change together with those of a part, so that the figures made of both stay as they are. */
final class PartnerMoves {

    private static final double ROUNDING = 1e-9;

    private final List<Held> shared;
    private final AgePart partner;
    private final List<@Nullable Held> ofPartner = new ArrayList<>();
    private final List<double[]> moves;
    private final double[][] rows;
    private final double[][] gradients;
    private final double[] lower;
    private final double[] upper;

    /**
     * Prepares to put changes together.
     *
     * @param shared the figures that the part shares with others
     * @param partner the other part
     * @param ofPartner the figures that the other part shares
     * @param moves changes of the other part that leave its own figures as they are
     */
    PartnerMoves(List<Held> shared, AgePart partner, List<Held> ofPartner, List<double[]> moves) {
        this.shared = shared;
        this.partner = partner;
        this.moves = moves;
        List<Condition> conditions = new ArrayList<>();
        List<Condition> partners = new ArrayList<>();
        for (Held held : shared) {
            Held same = same(ofPartner, held.print());
            this.ofPartner.add(same);
            for (Condition condition : held.print().conditions()) {
                conditions.add(condition.in(held.bandOf()));
                partners.add(
                        same == null
                                ? new Condition(new double[partner.fewest().length], 0, 0)
                                : condition.in(same.bandOf()));
            }
        }
        this.gradients = conditions.stream().map(Condition::gradient).toArray(double[][]::new);
        this.lower = conditions.stream().mapToDouble(c -> c.lower() - ROUNDING).toArray();
        this.upper = conditions.stream().mapToDouble(c -> c.upper() + ROUNDING).toArray();
        this.rows = moves.stream()
                .map(move -> partners.stream().mapToDouble(c -> c.of(move)).toArray())
                .toArray(double[][]::new);
    }

    private static @Nullable Held same(List<Held> all, AgePrint print) {
        return all.stream().filter(held -> held.print() == print).findFirst().orElse(null);
    }

    /**
     * The first change of the other part with which a change of the part leaves the shared figures as they are.
     *
     * @param change a change of the part that leaves its own figures as they are
     * @return both; null if no such change is known
     */
    @Nullable
    Witness completing(double[] change) {
        double[] own = new double[gradients.length];
        for (int row = 0; row < own.length; row++) {
            own[row] = Condition.sum(gradients[row], change);
        }
        for (int i = 0; i < rows.length; i++) {
            if (isMet(own, rows[i]) && areAlike(change, moves.get(i))) {
                return new Witness(change, partner, moves.get(i));
            }
        }
        return null;
    }

    private boolean isMet(double[] own, double[] others) {
        for (int row = 0; row < own.length; row++) {
            double sum = own[row] + others[row];
            if (sum < lower[row] || sum > upper[row]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the shared figures are printed alike with both changes. */
    boolean areAlike(double[] change, double[] other) {
        for (int i = 0; i < shared.size(); i++) {
            Held held = shared.get(i);
            double[] moved = new double[held.print().bands()];
            held.addTo(moved, change);
            Held same = ofPartner.get(i);
            if (same != null) {
                same.addTo(moved, other);
            }
            if (!held.print().isAlike(moved)) {
                return false;
            }
        }
        return true;
    }
}
