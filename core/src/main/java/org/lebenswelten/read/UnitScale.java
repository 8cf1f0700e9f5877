package org.lebenswelten.read;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/** What the unit of a success criterion says of its values: whether they are shares of people, and of how many. */
final class UnitScale {

    private static final Pattern PER_CENT = Pattern.compile("%|prozent|percent|per cent");
    private static final Pattern PER_MILLE = Pattern.compile("‰|promille|per mille");
    private static final Pattern PER_NUMBER = Pattern.compile("(?:je|pro|per)\\s+(\\d[\\d.,  ]*)");

    private UnitScale() {}

    /**
     * What a share is multiplied by to give a value in a unit.
     *
     * <p>{@code %}, Prozent, per cent: 100; {@code ‰}: 1,000; "je 10.000", "per 1,000": that number. Percentage points and all
     * other units are no shares.
     *
     * @param unit the unit, or null
     * @return the multiplier, {@code NaN} where the unit is no share
     */
    static double multiplierOf(@Nullable BilingualText unit) {
        if (unit == null) {
            return Double.NaN;
        }
        double german = multiplierOf(unit.de());
        return Double.isNaN(german) ? multiplierOf(unit.en()) : german;
    }

    private static double multiplierOf(String unit) {
        String text = unit.strip().toLowerCase(Locale.ROOT);
        if (PER_CENT.matcher(text).matches()) {
            return 100;
        }
        if (PER_MILLE.matcher(text).matches()) {
            return 1000;
        }
        Matcher number = PER_NUMBER.matcher(text);
        if (!number.lookingAt()) {
            return Double.NaN;
        }
        double multiplier = Double.parseDouble(number.group(1).replaceAll("\\D", ""));
        return multiplier > 0 ? multiplier : Double.NaN;
    }
}
