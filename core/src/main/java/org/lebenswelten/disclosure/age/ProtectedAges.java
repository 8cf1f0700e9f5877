package org.lebenswelten.disclosure.age;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.FigureDigits;
import org.lebenswelten.disclosure.PrimarySuppression;
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

    /**
     * What is in print.
     *
     * @param all figures by age, published as far as counts of all ages decide
     * @param prints how they are printed
     * @param policy the rules
     * @param warnings problems that do not stop a build
     */
    static ProtectedAges of(
            List<AgeTable> all, PrintedFigures prints, DisclosurePolicy policy, List<DataProblem> warnings) {
        Map<String, ProtectedTable> printed = new LinkedHashMap<>();
        Map<String, double[]> city = new LinkedHashMap<>();
        int[] numbers = new int[3];
        for (int t = 0; t < all.size(); t++) {
            AgeTable table = all.get(t);
            String id = table.indicator().id();
            List<@Nullable FigureDigits> digits = new ArrayList<>();
            for (int cell = 0; cell < table.frame().size(); cell++) {
                AgePrint print = prints.of(new AgeFigure(t, cell));
                digits.add(print == null ? null : print.digits());
                if (print != null && print.step() > 0) {
                    FigureDigits own = print.digits();
                    numbers[own == null ? 2 : own.hasLimits() ? 0 : 1]++;
                }
            }
            printed.put(id, new PrimarySuppression(policy.ofIndicator(id)).reprint(table.mask(), table.raw(), digits));
            double[] ofCity = new double[table.frame().periods().size()];
            for (int period = 0; period < ofCity.length; period++) {
                AgePrint print = prints.of(AgeFigure.city(t, period));
                ofCity[period] = print == null ? Double.NaN : print.value();
            }
            city.put(id, ofCity);
        }
        return new ProtectedAges(printed, city, numbers[0], numbers[1], numbers[2], warnings);
    }
}
