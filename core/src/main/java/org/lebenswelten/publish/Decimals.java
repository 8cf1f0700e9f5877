package org.lebenswelten.publish;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;

/** Numbers as text: a point, no exponent, no more digits than tell the number from its neighbours. */
final class Decimals {

    private Decimals() {}

    /**
     * A number that keeps at least one decimal place, so that it reads as a real.
     *
     * @param number a finite number
     * @return such as {@code 0.125} or {@code 3.0}
     */
    static String real(double number) {
        // Double.toString gives other digits before Java 19 than since.
        return new BigDecimal(NumberOutput.toString(number + 0.0, true)).toPlainString();
    }

    /**
     * A number without needless decimal places.
     *
     * @param number a finite number
     * @return such as {@code 0.5} or {@code 3}
     */
    static String shortest(double number) {
        return new BigDecimal(real(number)).stripTrailingZeros().toPlainString();
    }
}
