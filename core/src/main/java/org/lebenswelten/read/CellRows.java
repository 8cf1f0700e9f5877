package org.lebenswelten.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Place;

/**
 * The rows that cells of indicators come from: steps after reading know a cell by indicator, areal unit and period only, and
 * whoever has to mend it looks for a line of a file. Of a cell by age the first row counts.
 */
final class CellRows {

    private final Map<String, Place> rows = new HashMap<>();

    /** Notes where a cell stands, unless an earlier row holds it. */
    void note(Indicator indicator, String unitId, String period, Place row) {
        rows.putIfAbsent(name(indicator.id(), unitId, period), row);
    }

    /** Where a cell stands, or another place where no row is known. */
    Place of(String indicatorId, String unitId, Period period, Place otherwise) {
        return rows.getOrDefault(name(indicatorId, unitId, period.toString()), otherwise);
    }

    /**
     * Problems with their rows.
     *
     * @param problems problems whose place within the file may name a cell, and what it is set against
     * @return the same, with file and line where the cell has a row
     */
    List<DataProblem> located(List<DataProblem> problems) {
        return problems.stream().map(this::located).toList();
    }

    private DataProblem located(DataProblem problem) {
        String at = problem.place().at();
        Place row = at == null ? null : row(at);
        return row == null
                ? problem
                : new DataProblem(
                        problem.code(), new Place(row.file(), row.line(), at), problem.value(), problem.arguments());
    }

    /** The row of what begins with the name of a cell: three words. */
    private @Nullable Place row(String at) {
        String[] words = at.split(" ", 4);
        return words.length < 3 ? null : rows.get(name(words[0], words[1], words[2]));
    }

    private static String name(String indicatorId, String unitId, String period) {
        return indicatorId + " " + unitId + " " + period;
    }
}
