package org.lebenswelten.disclosure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.lebenswelten.disclosure.pattern.AttackedCell;
import org.lebenswelten.disclosure.pattern.CellState;
import org.lebenswelten.disclosure.pattern.CellSystem;
import org.lebenswelten.disclosure.pattern.ComplementarySuppression;
import org.lebenswelten.disclosure.pattern.InconsistentCellsException;
import org.lebenswelten.disclosure.pattern.InfeasibleProtectionException;
import org.lebenswelten.disclosure.pattern.SuppressionPattern;
import org.lebenswelten.disclosure.pattern.UnreliableSolutionException;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;

/**
 * Finds the pattern of least loss and attacks it. A cell that is withheld to protect others must itself not be known more
 * closely than its profile allows, or its flag would be a lie; where it is, it is protected like the others and the search
 * repeated.
 */
final class PatternSearch {

    /** How often cells withheld for others may be found to need protection themselves before the search gives up. */
    private static final int ROUNDS = 20;

    private static final double TOLERANCE = 1e-6;
    private static final long MILLION = 1_000_000;

    private final ComplementarySuppression search;

    /** A search within the limits of a policy. */
    PatternSearch(DisclosurePolicy policy, int threads) {
        this.search = ComplementarySuppression.withDefaults()
                .withThreads(threads)
                .withExactUpTo(policy.limits().exactUpTo())
                .withNodeLimit(policy.limits().nodes())
                .withWorkLimit(policy.limits().work() * MILLION);
    }

    /**
     * A pattern and how it was found.
     *
     * @param first the pattern of the first round, whose bound holds for all
     * @param last the pattern of the last round
     * @param withheld all cells withheld for others
     */
    record Found(SuppressionPattern first, SuppressionPattern last, Set<String> withheld) {}

    /**
     * Finds a pattern.
     *
     * @param system the system in which some more cells are to be protected like those that tell something by themselves
     * @param demand how wide the interval of a cell must be if it is withheld
     * @param family the indicators or coverages whose cells these are, for messages
     * @return the pattern
     * @throws DataProblemException if a demand cannot be met, the cells contradict each other or a linear programme cannot be
     *     solved reliably; names cells, never counts
     */
    Found find(Function<Set<String>, CellSystem> system, ToDoubleFunction<String> demand, String family) {
        return find(system, demand, family, cells -> false);
    }

    /**
     * Finds a pattern where cells that cannot be protected may be given up.
     *
     * @param system the system in which some more cells are to be protected like those that tell something by themselves
     * @param demand how wide the interval of a cell must be if it is withheld
     * @param family the indicators or coverages whose cells these are, for messages
     * @param giveUp gives up some of the cells it is told, so that the system asks nothing for them any more, and says whether
     *     it did
     * @return the pattern
     * @throws DataProblemException as {@link #find(Function, ToDoubleFunction, String)} does
     */
    Found find(
            Function<Set<String>, CellSystem> system,
            ToDoubleFunction<String> demand,
            String family,
            Predicate<List<String>> giveUp) {
        try {
            return find(system, demand, giveUp);
        } catch (UnreliableSolutionException e) {
            throw new DataProblemException(List.of(problem(ProblemCode.PROTECTION_UNRELIABLE, family)));
        } catch (InconsistentCellsException e) {
            throw new DataProblemException(
                    List.of(problem(ProblemCode.CELLS_CONTRADICT, family, ProblemNames.listed(e.cells()))));
        }
    }

    private Found find(
            Function<Set<String>, CellSystem> system, ToDoubleFunction<String> demand, Predicate<List<String>> giveUp) {
        Set<String> more = new TreeSet<>();
        SuppressionPattern first = null;
        for (int round = 0; round < ROUNDS; round++) {
            SuppressionPattern pattern = protect(() -> system.apply(more), giveUp);
            first = first == null ? pattern : first;
            boolean sound = true;
            for (AttackedCell attacked : pattern.audit().cells()) {
                String name = attacked.cell().name();
                if (attacked.cell().state() == CellState.PUBLISHED
                        && attacked.attained().width() < demand.applyAsDouble(name) - TOLERANCE) {
                    sound &= !more.add(name);
                }
            }
            if (sound) {
                Set<String> withheld = new TreeSet<>(pattern.complementary());
                withheld.addAll(more);
                return new Found(first, pattern, withheld);
            }
        }
        throw problems(ProblemCode.INTERVAL_TOO_NARROW, List.copyOf(more));
    }

    private SuppressionPattern protect(Supplier<CellSystem> system, Predicate<List<String>> giveUp) {
        SuppressionPattern pattern;
        try {
            pattern = search.protect(system.get());
        } catch (InfeasibleProtectionException e) {
            if (giveUp.test(e.cells())) {
                return protect(system, giveUp);
            }
            throw problems(ProblemCode.PROTECTION_INFEASIBLE, e.cells(), ProblemNames.listed(e.blockers()));
        }
        List<String> narrow = pattern.audit().violations().stream()
                .map(attacked -> attacked.cell().name())
                .toList();
        if (!narrow.isEmpty()) {
            throw problems(ProblemCode.INTERVAL_TOO_NARROW, narrow);
        }
        return pattern;
    }

    private static DataProblemException problems(ProblemCode code, List<String> cells, Object... arguments) {
        return new DataProblemException(
                cells.stream().map(cell -> problem(code, cell, arguments)).toList());
    }

    /** A problem with a cell. */
    static DataProblem problem(ProblemCode code, String cell, Object... arguments) {
        return DataProblem.of(code, Place.ofFile("atlas.yaml").at(cell), null, arguments);
    }
}
