package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.disclosure.pattern.Cell;
import org.lebenswelten.disclosure.pattern.Relation;
import org.lebenswelten.model.DataProblem;

/** The cells of a connected set of tables, what ties them together and what was found wrong, as far as collected. */
final class CollectedCells {

    private final Map<String, CountTable> tables = new LinkedHashMap<>();
    private final DisclosurePolicy policy;

    /** All cells. */
    final List<Cell> cells = new ArrayList<>();

    /** What ties them together. */
    final List<Relation> relations = new ArrayList<>();

    /** How wide the interval of a cell must be if it is withheld, by its name. */
    final Map<String, Double> demands = new TreeMap<>();

    /** Problems that stop a build. */
    final List<DataProblem> problems = new ArrayList<>();

    /** Starts without cells. */
    CollectedCells(Iterable<CountTable> tables, DisclosurePolicy policy) {
        tables.forEach(table -> this.tables.put(table.indicator().id(), table));
        this.policy = policy;
    }

    /** The tables by the id of their indicator. */
    Map<String, CountTable> tables() {
        return tables;
    }

    /** The table of an indicator that is one of them. */
    CountTable table(String indicatorId) {
        CountTable table = tables.get(indicatorId);
        if (table == null) {
            throw new IllegalArgumentException("no table of indicator '" + indicatorId + "'");
        }
        return table;
    }

    /** The rules of a table. */
    PrimarySuppression rules(CountTable table) {
        return new PrimarySuppression(policy.ofIndicator(table.indicator().id()));
    }
}
