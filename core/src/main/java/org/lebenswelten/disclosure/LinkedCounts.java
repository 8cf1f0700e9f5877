package org.lebenswelten.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.pattern.Cell;
import org.lebenswelten.disclosure.pattern.CellState;
import org.lebenswelten.disclosure.pattern.CellSystem;
import org.lebenswelten.disclosure.pattern.Interval;
import org.lebenswelten.disclosure.pattern.Protection;
import org.lebenswelten.disclosure.pattern.Relation;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.ProblemCode;

/**
 * The cells of a connected set of tables and all that ties them together, as an attacker may know it.
 *
 * <ul>
 *   <li>Each count that is not missing is a cell between 0 and its denominator, which is taken to be known. What is printed
 *       of it says what {@link PrintedCounts} finds.
 *   <li>Sums over finer areal units, over shorter periods and over groups of persons are equations. Where some parts are
 *       missing or not counted, the rest is a cell of its own that nobody shows; if it is telling by itself - the boys, where
 *       all children and the girls are shown - it is protected like a withheld cell.
 *   <li>Where periods overlap, the runs of years that make them up are cells that nobody shows, and so is what one period
 *       has over another that it contains.
 *   <li>Cells of a table carried over from other polygons are withheld where they would give away a source, see
 *       {@link CarriedSources}.
 *   <li>What an earlier release showed of a count is known, see {@link ShownBefore}, and so are totals that only it showed, see
 *       {@link EarlierTotals}.
 *   <li>A value withheld as unreliable tells by its flag that its count is neither telling by itself nor large.
 * </ul>
 */
final class LinkedCounts {

    private final CollectedCells collected;
    private final CountCells counts;
    private final Set<String> givenUp = new TreeSet<>();

    /**
     * Collects cells and relations.
     *
     * @param tables tables that are connected by relations
     * @param nesting how zonings nest
     * @param policy the rules and relations
     * @throws DataProblemException if totals do not add up
     */
    LinkedCounts(Collection<CountTable> tables, Nesting nesting, DisclosurePolicy policy) {
        collected = new CollectedCells(tables, policy);
        counts = new CountCells(collected, policy.previous(), KeptPattern.of(tables, policy.previous(), nesting));
        tables.forEach(counts::add);
        SumsOfParts sums = new SumsOfParts(collected, nesting);
        policy.relations().stream()
                .filter(relation -> collected.tables().containsKey(relation.totalId())
                        && collected.tables().containsKey(relation.partId()))
                .forEach(relation -> {
                    if (relation instanceof SumOf sum) {
                        sums.add(sum);
                    }
                });
        sums.addGroups(policy.relations());
        OverlappingPeriods overlaps = new OverlappingPeriods(collected, policy.relations(), nesting, sums);
        tables.forEach(overlaps::add);
        tables.forEach(table -> addEarlierTotals(table, policy.previous(), nesting));
        if (!collected.problems.isEmpty()) {
            throw new DataProblemException(collected.problems);
        }
    }

    /** What becomes of each cell of a table by itself. */
    PublicationFlag[] flags(String indicatorId) {
        return counts.flags(indicatorId);
    }

    /** Where a cell stands that a name means, or null for a cell that nobody shows. */
    @Nullable
    CellOfTable place(String cellName) {
        return counts.place(cellName);
    }

    /** Problems that do not stop a build. */
    List<DataProblem> warnings() {
        return counts.warnings();
    }

    /** Whether anything ties cells together; if not, each stands for itself. */
    boolean isLinked() {
        return !collected.relations.isEmpty();
    }

    /** How wide the interval of a cell must be if it is withheld. */
    double demand(String cellName) {
        return collected.demands.getOrDefault(cellName, 0.0);
    }

    /**
     * Gives up cells that cannot be protected because earlier releases have told them: those that one of them showed, with
     * another value if their persons have been revised since. They stay withheld, and it is said.
     *
     * @param cells names of cells that cannot be protected
     * @return whether one of them was given up
     */
    boolean giveUp(List<String> cells) {
        boolean any = false;
        for (String cell : cells) {
            if (counts.isShownBefore(cell) && givenUp.add(cell)) {
                counts.warnings().add(PatternSearch.problem(ProblemCode.SHOWN_BEFORE, cell));
                any = true;
            }
        }
        return any;
    }

    /**
     * The system in which some more cells are treated as if they told something by themselves.
     *
     * @param more names of published cells
     * @return the system
     */
    CellSystem system(Set<String> more) {
        CellSystem.Builder builder = CellSystem.builder();
        for (Cell cell : collected.cells) {
            if (givenUp.contains(cell.name())) {
                builder.add(new Cell(
                        cell.name(),
                        cell.value(),
                        cell.whole(),
                        CellState.SUPPRESSED,
                        cell.known(),
                        cell.known(),
                        Protection.NONE,
                        0));
                continue;
            }
            builder.add(
                    more.contains(cell.name())
                            ? new Cell(
                                    cell.name(),
                                    cell.value(),
                                    cell.whole(),
                                    CellState.PRIMARY,
                                    cell.known(),
                                    cell.known(),
                                    Protection.ofWidth(demand(cell.name())),
                                    0)
                            : cell);
        }
        collected.relations.forEach(builder::add);
        return builder.build();
    }

    private void addEarlierTotals(CountTable table, List<PreviousRelease> previous, Nesting nesting) {
        List<String> present =
                collected.tables().keySet().stream().map(id -> "ind_" + id).toList();
        EarlierTotals.of(table, present, previous, nesting).forEach((name, total) -> {
            Interval known = Interval.exactly(total.numerator());
            collected.cells.add(new Cell(
                    name, total.numerator(), table.isWhole(), CellState.FIXED, known, known, Protection.NONE, 0));
            collected.relations.add(Relation.sum(
                    name, name, total.parts().stream().map(table::cellName).toList()));
        });
    }
}
