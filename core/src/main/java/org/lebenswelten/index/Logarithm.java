package org.lebenswelten.index;

import java.util.Arrays;
import org.lebenswelten.index.OutlierTreatment.Step;
import org.lebenswelten.index.OutlierTreatment.Treated;
import org.lebenswelten.model.ProblemCode;

/** Logarithms, which draw long tails in. They keep the order of values. */
public enum Logarithm implements TreatmentStep {
    /**
     * The natural logarithm of values above 0, such as incomes.
     *
     * <pre>{@code
     * ln(x)
     * }</pre>
     */
    NATURAL {
        @Override
        public Treated apply(double[] column) {
            double minimum = ColumnSummary.of(column).minimum();
            if (minimum <= 0) {
                throw IndexComputationException.of(ProblemCode.VALUE_OUTSIDE_DOMAIN, minimum, "LOGARITHM", "> 0");
            }
            return treated(column, Arrays.stream(column).map(Math::log).toArray());
        }

        @Override
        public boolean isFixed() {
            return true;
        }
    },
    /**
     * The logarithm of the distance from the column's end, as the last resort of {@link OutlierTreatment}: by the sign of
     * the skewness
     *
     * <pre>{@code
     * ln(x - min + 0.01 (max - min))        positive skewness
     * -ln(max + 0.01 (max - min) - x)       negative skewness
     * }</pre>
     *
     * A column of fewer than four values or without range stays as it is. Agrees with: COINr 1.1.14
     * {@code log_CT_plus}, 1e-12.
     */
    SHIFTED {
        @Override
        public Treated apply(double[] column) {
            return OutlierTreatment.Shape.of(column).equals(OutlierTreatment.Shape.UNKNOWN)
                    ? Untreated.NONE.apply(column)
                    : treated(column, OutlierTreatment.logarithms(column));
        }

        @Override
        public boolean isFixed() {
            return false;
        }
    };

    private static Treated treated(double[] before, double[] after) {
        return new Treated(after, Step.LOGARITHM, OutlierTreatment.changed(before, after));
    }
}
