package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lebenswelten.disclosure.pattern.AttackedCell.Evidence;

/**
 * Attacks a pattern: for each hidden cell the smallest and largest value in any table that agrees with all that is known.
 *
 * <pre>{@code
 * min x_i, max x_i   subject to   all relations,
 *                                 shown interval  for cells that are shown,
 *                                 known interval  for cells that are hidden,
 *                                 whole numbers   for whole cells
 * }</pre>
 *
 * <p>Algorithm: bounds are narrowed relation by relation, rounded inwards for whole cells; cells that are then known drop
 * out, and what no longer hangs together is attacked apart. Each end left open is found by the simplex method, started at the
 * true table; if the table found is not whole where it must be, by branch and bound, up to 400 nodes for a demand and
 * 40 for an end beyond it. In parts of more than 800 cells only demands are tried, and an end is that of the narrowed bounds;
 * in parts of more than 2,500 the search for whole tables ends with a fixed amount of work. A demand counts as met
 * only by tables that were found and checked against every relation, to a relative 1e-6 and less than one; an end without such a table is
 * {@link Evidence#RELAXED}. The demand of a published cell counts where it is hidden. An interval that is given never lies inside the true one by more than the tolerance and, where
 * RELAXED, may be wider.
 *
 * <p>An attacker who also knows how the pattern was chosen, or who is one of the persons counted, knows more than this;
 * the latter is met by demands of width at least 2 or by known intervals that begin at 1. Immutable.
 *
 * <p>Reference: Hundepool, A. et al. (2012), <em>Statistical Disclosure Control</em>, section 4.3,
 * doi:10.1002/9781118348239.
 */
public final class DisclosureAudit {

    /** Number of cells of a part beyond which only demands are tried. */
    private static final int LARGE = 800;

    private final int threads;

    private DisclosureAudit(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + ", expected a number >= 1");
        }
        this.threads = threads;
    }

    /**
     * One thread.
     *
     * @return the audit
     */
    public static DisclosureAudit withDefaults() {
        return new DisclosureAudit(1);
    }

    /**
     * The same with more threads; the result is the same for any number.
     *
     * @param newThreads number of threads, at least 1
     * @return the audit
     * @throws IllegalArgumentException if it is below 1
     */
    public DisclosureAudit withThreads(int newThreads) {
        return new DisclosureAudit(newThreads);
    }

    /**
     * Attacks a system in which some published cells are hidden.
     *
     * @param system the system
     * @param complementary names of published cells that are hidden
     * @return what an attacker can say
     * @throws IllegalArgumentException if a name is not that of a {@link CellState#PUBLISHED} cell
     * @throws UnreliableSolutionException if a linear programme could not be solved reliably
     */
    public AuditResult attack(CellSystem system, Collection<String> complementary) {
        return attack(system, complementary, List.of());
    }

    /**
     * The same, with tables that may prove demands; each is put into all bounds and relations before it is believed.
     *
     * @param tables tables by the cells of the network without needless cells
     */
    AuditResult attack(CellSystem system, Collection<String> complementary, List<Witness> tables) {
        List<Cell> cells = system.cells();
        boolean[] isHidden = hidden(cells, complementary);
        Knowledge knowledge = Knowledge.of(cells);
        double[] lower = knowledge.lower(isHidden);
        double[] upper = knowledge.upper(isHidden);
        CellNetwork lean = CellNetwork.lean(system);
        double[] leanLower = PatternCheck.at(lower, lean.cell());
        double[] leanUpper = PatternCheck.at(upper, lean.cell());
        List<PatternCheck.Part> parts = new PatternCheck(lean, knowledge.at(lean.cell())).parts(leanLower, leanUpper);
        for (int k = 0; k < lean.size(); k++) {
            lower[lean.cell()[k]] = leanLower[k];
            upper[lean.cell()[k]] = leanUpper[k];
        }
        boolean[] isWanted = new boolean[cells.size()];
        double[] least = lower.clone();
        double[] most = upper.clone();
        for (int i = 0; i < isWanted.length; i++) {
            Cell cell = cells.get(i);
            isWanted[i] = knowledge.binds(i, isHidden)
                    || isHidden[i]
                    || !(cell.state().isShown() || cell.state() == CellState.LATENT);
        }
        List<Attack.Ends[]> found =
                new Workers(threads).map(parts, part -> attack(part, wanted(part, lean, isWanted), tables));
        for (int p = 0; p < found.size(); p++) {
            Attack.Ends[] ends = found.get(p);
            for (int k = 0; k < ends.length; k++) {
                int i = lean.cell()[parts.get(p).network().cell()[k]];
                if (isWanted[i]) {
                    lower[i] = ends[k].lower();
                    upper[i] = ends[k].upper();
                    least[i] = ends[k].least();
                    most[i] = ends[k].most();
                }
            }
        }
        List<AttackedCell> attacked = new ArrayList<>();
        for (int i = 0; i < isWanted.length; i++) {
            if (isWanted[i]) {
                boolean attained = isSame(lower[i], least[i]) && isSame(upper[i], most[i]);
                attacked.add(new AttackedCell(
                        cells.get(i),
                        Interval.of(lower[i], upper[i]),
                        Interval.of(least[i], most[i]),
                        attained ? Evidence.ATTAINED : Evidence.RELAXED,
                        knowledge.isMet(i, least[i], most[i])));
            }
        }
        return new AuditResult(attacked);
    }

    private static boolean[] hidden(List<Cell> cells, Collection<String> complementary) {
        TreeSet<String> names = new TreeSet<>(complementary);
        boolean[] isHidden = new boolean[cells.size()];
        for (int i = 0; i < isHidden.length; i++) {
            if (names.remove(cells.get(i).name())) {
                isHidden[i] = true;
                if (!cells.get(i).state().mayBeHidden()) {
                    throw new IllegalArgumentException(
                            "cell " + cells.get(i) + " cannot be hidden, only PUBLISHED ones");
                }
            }
        }
        if (!names.isEmpty()) {
            throw new IllegalArgumentException("unknown cells " + String.join(", ", names));
        }
        return isHidden;
    }

    private static boolean[] wanted(PatternCheck.Part part, CellNetwork lean, boolean[] isWanted) {
        boolean[] wanted = new boolean[part.network().size()];
        for (int k = 0; k < wanted.length; k++) {
            wanted[k] = isWanted[lean.cell()[part.network().cell()[k]]];
        }
        return wanted;
    }

    private static Attack.Ends[] attack(PatternCheck.Part part, boolean[] isWanted, List<Witness> tables) {
        Attack attack = new Attack(part, Effort.ample());
        offer(attack, part.network(), tables);
        int size = part.network().size();
        Attack.Ends[] ends = new Attack.Ends[size];
        for (int k = 0; k < size; k++) {
            if (isWanted[k] && part.knowledge().hasDemand()[k]) {
                attack.meets(part.knowledge(), k);
            }
            if (isWanted[k] && size <= LARGE) {
                ends[k] = attack.on(k);
            }
        }
        for (int k = 0; k < size; k++) {
            if (isWanted[k] && size > LARGE) {
                ends[k] = attack.soFar(k);
            }
        }
        return ends;
    }

    private static void offer(Attack attack, CellNetwork part, List<Witness> tables) {
        Map<Integer, Integer> place = new HashMap<>();
        for (int k = 0; k < part.size(); k++) {
            place.put(part.cell()[k], k);
        }
        for (Witness witness : tables) {
            double[] table = part.value().clone();
            for (int n = 0; n < witness.cell().length; n++) {
                Integer k = place.get(witness.cell()[n]);
                if (k != null) {
                    table[k] = witness.value()[n];
                }
            }
            attack.offer(table);
        }
    }

    private static boolean isSame(double a, double b) {
        return Math.abs(a - b) <= Knowledge.tolerance(a);
    }
}
