package org.lebenswelten.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.Limits;
import org.lebenswelten.rate.RawEstimates;
import org.lebenswelten.raw.RawContributors;

/**
 * Withholds cells that by themselves would tell something about few people, and rounds the others.
 *
 * <p>For a cell with numerator x and denominator n, the first rule that applies decides:
 *
 * <pre>{@code
 * 1. no value and no counts                            MISSING
 * 2. n < minimumDenominator                            FEW_PEOPLE
 * 3. 0 < x < minimumNumerator                          SUPPRESSED
 * 4. x = 0 and zero is withheld                        SUPPRESSED
 * 5. proportions: 0 < n - x < minimumComplement        SUPPRESSED
 * 6. proportions: n - x = 0 and zero is withheld       SUPPRESSED
 * 7. the dominance rule is broken                      SUPPRESSED
 * 8. x > 0 and the relative standard error is too high UNRELIABLE
 * 9. no value though there are counts                  SUPPRESSED
 * 10. otherwise                                        PUBLISHED
 * }</pre>
 *
 * <p>The relative standard error is {@code sqrt((1 - x / n) / x)} for proportions and {@code 1 / sqrt(x)} for rates.
 * Rule 9 is for methods that have no value for few events: that must look like any other withheld cell.
 *
 * <p>Counts may be estimates and so need not be whole. Values without counts behind them (NaN numerator and denominator)
 * are published. Published values are rounded half to even to the profile's decimals, lower limits down and upper limits
 * up, so that an interval never claims more than was computed.
 *
 * <p>Only single cells are looked at. What must be withheld besides, so that no cell can be worked out from others, is
 * found by {@link LinkedCountProtection}.
 *
 * <p>Reference: Hundepool et al. (2012), <em>Statistical Disclosure Control</em>, chapter 4, doi:10.1002/9781118348239.
 */
public final class PrimarySuppression {

    private final DisclosureProfile profile;

    /**
     * Makes the rule set of a profile.
     *
     * @param profile the profile
     */
    public PrimarySuppression(DisclosureProfile profile) {
        this.profile = profile;
    }

    /**
     * Protects the values of one indicator.
     *
     * @param kind kind of the indicator; rules 5 and 6 hold for proportions only
     * @param raw the estimates and the counts behind them
     * @return the table that may be published
     */
    public ProtectedTable protect(IndicatorKind kind, RawEstimates raw) {
        return table(raw, flags(kind, raw, null));
    }

    /** What becomes of each cell by itself. */
    PublicationFlag[] flags(IndicatorKind kind, RawEstimates raw, @Nullable RawContributors contributors) {
        PublicationFlag[] flags = new PublicationFlag[raw.frame().size()];
        for (int cell = 0; cell < flags.length; cell++) {
            double numerator = raw.numerator()[cell];
            flags[cell] = flag(kind, raw, cell);
            if (contributors != null
                    && (flags[cell] == PublicationFlag.PUBLISHED || flags[cell] == PublicationFlag.UNRELIABLE)
                    && profile.dominance()
                            .isBroken(
                                    numerator,
                                    contributors.number()[cell],
                                    contributors.largest()[cell],
                                    contributors.second()[cell])) {
                flags[cell] = PublicationFlag.SUPPRESSED;
            }
        }
        return flags;
    }

    /** The values of the published cells, rounded. */
    ProtectedTable table(RawEstimates raw, PublicationFlag[] flag) {
        int size = raw.frame().size();
        double[] value = new double[size];
        double[] lower = new double[size];
        double[] upper = new double[size];
        for (int cell = 0; cell < size; cell++) {
            boolean published = flag[cell] == PublicationFlag.PUBLISHED;
            value[cell] = published ? rounded(raw.value()[cell]) : Double.NaN;
            lower[cell] = published ? roundedDown(raw.lower()[cell]) : Double.NaN;
            upper[cell] = published ? roundedUp(raw.upper()[cell]) : Double.NaN;
        }
        return new ProtectedTable(raw.frame(), value, lower, upper, flag);
    }

    /**
     * The same cells with values that were computed anew, once it was known which cells are published. A cell that had no
     * value computed is withheld.
     *
     * @param mask the protected table
     * @param raw estimates over its frame, which depend on published cells only
     * @return a table with the flags of the first and the values of the second
     */
    public ProtectedTable revalue(ProtectedTable mask, RawEstimates raw) {
        PublicationFlag[] flag = new PublicationFlag[mask.frame().size()];
        for (int cell = 0; cell < flag.length; cell++) {
            boolean lost = mask.flag(cell) == PublicationFlag.PUBLISHED && Double.isNaN(raw.value()[cell]);
            flag[cell] = lost ? PublicationFlag.SUPPRESSED : mask.flag(cell);
        }
        return table(raw, flag);
    }

    /**
     * The same cells printed with fewer digits, without limits or not at all.
     *
     * @param mask the protected table
     * @param raw the estimates behind it
     * @param digits how much of each cell is printed, over its frame; null for nothing
     * @return the table that may be published
     * @throws IllegalArgumentException if a cell would have more decimals than the profile allows
     */
    public ProtectedTable reprint(ProtectedTable mask, RawEstimates raw, List<@Nullable FigureDigits> digits) {
        int size = mask.frame().size();
        double[] value = new double[size];
        double[] lower = new double[size];
        double[] upper = new double[size];
        PublicationFlag[] flag = new PublicationFlag[size];
        for (int cell = 0; cell < size; cell++) {
            FigureDigits own = digits.get(cell);
            boolean published = mask.flag(cell) == PublicationFlag.PUBLISHED && own != null;
            if (published
                    && profile.decimals().isPresent()
                    && own.decimals() > profile.decimals().getAsInt()) {
                throw new IllegalArgumentException("a cell with " + own.decimals() + " decimals, expected at most "
                        + profile.decimals().getAsInt());
            }
            Limits limits =
                    published ? own.limits(new Limits(raw.lower()[cell], raw.upper()[cell])) : FigureDigits.NO_LIMITS;
            value[cell] = published ? own.value(raw.value()[cell]) : Double.NaN;
            lower[cell] = limits.lower();
            upper[cell] = limits.upper();
            flag[cell] = mask.flag(cell) == PublicationFlag.PUBLISHED && own == null
                    ? PublicationFlag.SUPPRESSED
                    : mask.flag(cell);
        }
        return new ProtectedTable(mask.frame(), value, lower, upper, flag);
    }

    /**
     * Whether a count tells something by itself, so that it would be withheld if it were shown.
     *
     * @param kind kind of the indicator
     * @param numerator the count
     * @param denominator the persons it is of
     * @return true by rules 2 to 6
     */
    public boolean tells(IndicatorKind kind, double numerator, double denominator) {
        PublicationFlag flag = flag(kind, numerator, denominator);
        return flag == PublicationFlag.SUPPRESSED || flag == PublicationFlag.FEW_PEOPLE;
    }

    /**
     * Protects counts of people, such as the size of a target group. Counts below the minimum denominator are withheld,
     * others rounded half up to a multiple of the profile's count rounding.
     *
     * @param frame units and periods
     * @param persons the counts, {@code NaN} where missing
     * @return the table that may be published; it has no limits
     */
    public ProtectedTable protectCounts(UnitPeriods frame, double[] persons) {
        return protectCounts(frame, persons, new boolean[persons.length]);
    }

    /**
     * Protects counts of people like {@link #protectCounts(UnitPeriods, double[])} and withholds some besides.
     *
     * @param frame units and periods
     * @param persons the counts, {@code NaN} where missing
     * @param withheld the cells to withhold besides
     * @return the table that may be published; it has no limits
     */
    public ProtectedTable protectCounts(UnitPeriods frame, double[] persons, boolean[] withheld) {
        PublicationFlag[] flag = new PublicationFlag[persons.length];
        double[] value = new double[persons.length];
        double base = profile.countRounding();
        for (int cell = 0; cell < persons.length; cell++) {
            double count = persons[cell];
            if (Double.isNaN(count)) {
                flag[cell] = PublicationFlag.MISSING;
            } else if (count < profile.minimumDenominator()) {
                flag[cell] = PublicationFlag.FEW_PEOPLE;
            } else {
                flag[cell] = PublicationFlag.PUBLISHED;
            }
            value[cell] = flag[cell] == PublicationFlag.PUBLISHED ? Math.floor(count / base + 0.5) * base : Double.NaN;
        }
        double[] none = new double[persons.length];
        Arrays.fill(none, Double.NaN);
        return new ProtectedTable(frame, value, none, none, flag).withholding(withheld);
    }

    private PublicationFlag flag(IndicatorKind kind, RawEstimates raw, int cell) {
        boolean noValue = Double.isNaN(raw.value()[cell]);
        if (noValue && !(raw.denominator()[cell] > 0)) {
            return PublicationFlag.MISSING;
        }
        PublicationFlag flag = flag(kind, raw.numerator()[cell], raw.denominator()[cell]);
        return noValue && flag == PublicationFlag.PUBLISHED ? PublicationFlag.SUPPRESSED : flag;
    }

    /** What becomes of a count by itself, without a look at contributors. */
    PublicationFlag flag(IndicatorKind kind, double numerator, double denominator) {
        if (Double.isNaN(denominator)) {
            return PublicationFlag.PUBLISHED;
        }
        if (denominator < profile.minimumDenominator()) {
            return PublicationFlag.FEW_PEOPLE;
        }
        if (isTelling(numerator, profile.minimumNumerator())) {
            return PublicationFlag.SUPPRESSED;
        }
        if (kind == IndicatorKind.PROPORTION && isTelling(denominator - numerator, profile.minimumComplement())) {
            return PublicationFlag.SUPPRESSED;
        }
        double spread = kind == IndicatorKind.PROPORTION ? 1 - numerator / denominator : 1;
        return numerator > 0 && Math.sqrt(spread / numerator) > profile.maximumRelativeError()
                ? PublicationFlag.UNRELIABLE
                : PublicationFlag.PUBLISHED;
    }

    private boolean isTelling(double count, int minimum) {
        return count == 0 ? profile.zero() == ZeroRule.SUPPRESS : count < minimum;
    }

    /** The same rules with another rounding of values. */
    PrimarySuppression withDecimals(OptionalInt decimals) {
        return new PrimarySuppression(profile.withDecimals(decimals));
    }

    /** The rules. */
    DisclosureProfile profile() {
        return profile;
    }

    private double rounded(double number) {
        return profile.decimals().isEmpty() ? number : Math.rint(number * scale()) / scale();
    }

    private double roundedDown(double number) {
        return profile.decimals().isEmpty() ? number : Math.floor(number * scale()) / scale();
    }

    private double roundedUp(double number) {
        return profile.decimals().isEmpty() ? number : Math.ceil(number * scale()) / scale();
    }

    private double scale() {
        return Math.pow(10, profile.decimals().orElse(0));
    }
}
