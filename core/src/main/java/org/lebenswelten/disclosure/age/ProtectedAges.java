package org.lebenswelten.disclosure.age;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.model.DataProblem;

/**
 * Figures by age that tell no more of single ages than the rules allow.
 *
 * @param tables the figures by the id of the indicator
 * @param city the figure of the city in each period as it is printed, by the id of the indicator; {@code NaN} where it is not
 * @param rounded number of figures printed with fewer digits than the rules allow
 * @param withoutLimits number of figures printed without limits
 * @param withheld number of figures withheld for what they would tell of single ages
 * @param warnings problems that do not stop a build
 */
public record ProtectedAges(
        Map<String, ProtectedTable> tables,
        Map<String, double[]> city,
        int rounded,
        int withoutLimits,
        int withheld,
        List<DataProblem> warnings) {

    /** No figures by age. */
    public static final ProtectedAges NONE = new ProtectedAges(Map.of(), Map.of(), 0, 0, 0, List.of());

    /** Copies the maps. */
    public ProtectedAges {
        warnings = List.copyOf(warnings);
        tables = Map.copyOf(tables);
        city = Map.copyOf(new TreeMap<>(city));
    }
}
