package org.lebenswelten.disclosure;

import java.util.Arrays;
import java.util.OptionalInt;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.rate.RawEstimates;
import org.lebenswelten.raw.RawReach;

/**
 * What the measures of one coverage reach, and what may be told of each share by itself.
 *
 * @param id the coverage
 * @param raw whom they reach
 * @param profile the rules
 * @param alone the shares in per cent after primary suppression
 */
record ReachTable(String id, RawReach raw, DisclosureProfile profile, ProtectedTable alone) {

    private static final int DECIMALS = 1;

    /** Shares on catchments are always rounded, to one decimal where the profile states none. */
    static ReachTable of(String id, RawReach raw, DisclosureProfile rules) {
        DisclosureProfile profile = rules.decimals().isPresent() ? rules : rules.withDecimals(OptionalInt.of(DECIMALS));
        return new ReachTable(id, raw, profile, ofTarget(raw, raw.reached(), profile));
    }

    /** Figures for 100 of the target group, withheld where the share would be. */
    static ProtectedTable ofTarget(RawReach raw, double[] persons, DisclosureProfile profile) {
        int size = raw.frame().size();
        double[] value = new double[size];
        for (int cell = 0; cell < size; cell++) {
            double target = raw.target()[cell];
            value[cell] = target > 0 ? 100 * persons[cell] / target : Double.NaN;
        }
        double[] none = new double[size];
        Arrays.fill(none, Double.NaN);
        return new PrimarySuppression(profile)
                .protect(
                        IndicatorKind.PROPORTION,
                        new RawEstimates(raw.frame(), value, none, none, raw.reached(), raw.target()));
    }
}
