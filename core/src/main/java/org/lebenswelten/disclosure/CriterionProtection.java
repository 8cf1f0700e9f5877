package org.lebenswelten.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lebenswelten.measure.CriterionResult;
import org.lebenswelten.measure.Measurement;
import org.lebenswelten.raw.RawCriterion;
import org.lebenswelten.raw.RawMeasurement;

/**
 * Withholds values of success criteria that tell something of few people, and rounds the others.
 *
 * <p>Of a criterion about people, with value v, persons n and multiplier m, the first rule that applies decides:
 *
 * <pre>{@code
 * 1. n is stated and n < minimumDenominator                              withheld
 * 2. v is a share (m is known) and n is not stated                       withheld
 * 3. v is a share, x = round(v n / m): x or n - x is small               withheld
 * 4. v is no share, whole, and small                                     withheld
 * 5. v is no share, whole, and a number of participants is withheld      withheld
 * 6. otherwise                                                           published
 * }</pre>
 *
 * <p>Small is from 1 to one below the minimum numerator (or remainder), and 0 where the profile withholds zero. Rule 2: without n
 * nobody knows how few they are. Rule 4: a whole number could be a count of persons. Rule 5: it could be that of all
 * participants, from which those that are told may be taken away. Of a criterion about units - Kitas,
 * sessions - everything is published. Shares are rounded to the profile's decimals, n to its rounding of counts; n is withheld
 * with its value.
 */
public final class CriterionProtection {

    private final DisclosureProfile profile;

    /**
     * Prepares the protection.
     *
     * @param profile the project's rules
     */
    public CriterionProtection(DisclosureProfile profile) {
        this.profile = profile;
    }

    /**
     * Protects the values of all criteria of some profiles.
     *
     * @param criteria values by profile
     * @param smallCounts by profile the count below which it wants numbers withheld; the larger of it and the project's holds
     * @param secret profiles of which a number of participants is withheld
     * @return what may be published, by profile
     */
    public Map<String, List<CriterionResult>> protect(
            Map<String, List<RawCriterion>> criteria, Map<String, Integer> smallCounts, Set<String> secret) {
        Map<String, List<CriterionResult>> published = new TreeMap<>();
        criteria.forEach((id, all) -> {
            Rule rule = new Rule(smallCounts.getOrDefault(id, 0), secret.contains(id));
            published.put(
                    id, all.stream().map(criterion -> protect(criterion, rule)).toList());
        });
        return published;
    }

    /** What a profile adds to the project's rules. */
    record Rule(int smallCount, boolean participantsWithheld) {}

    /** Protects the values of one criterion. */
    CriterionResult protect(RawCriterion criterion, Rule rule) {
        RawMeasurement baseline = criterion.baseline();
        return new CriterionResult(
                criterion.criterionId(),
                baseline == null ? null : protect(criterion, baseline, rule),
                criterion.measured().stream()
                        .map(measured -> protect(criterion, measured, rule))
                        .toList());
    }

    private Measurement protect(RawCriterion criterion, RawMeasurement raw, Rule rule) {
        if (!criterion.ofPeople()) {
            return new Measurement(raw.date(), raw.value(), raw.persons(), raw.basis());
        }
        if (isTelling(criterion, raw, rule)) {
            return new Measurement(raw.date(), Double.NaN, Double.NaN, raw.basis());
        }
        double base = profile.countRounding();
        return new Measurement(
                raw.date(), rounded(raw.value()), Math.floor(raw.persons() / base + 0.5) * base, raw.basis());
    }

    private boolean isTelling(RawCriterion criterion, RawMeasurement raw, Rule rule) {
        double persons = raw.persons();
        if (persons < profile.minimumDenominator()) {
            return true;
        }
        if (Double.isNaN(criterion.multiplier())) {
            return raw.value() == Math.rint(raw.value())
                    && (rule.participantsWithheld()
                            || isSmall(raw.value(), rule.smallCount(), profile.minimumNumerator()));
        }
        if (Double.isNaN(persons)) {
            return true;
        }
        double numerator = Math.rint(raw.value() * persons / criterion.multiplier());
        return isSmall(numerator, rule.smallCount(), profile.minimumNumerator())
                || isSmall(persons - numerator, rule.smallCount(), profile.minimumComplement());
    }

    private boolean isSmall(double count, int smallCount, int minimum) {
        return count == 0
                ? profile.zero() == DisclosureProfile.ZeroRule.SUPPRESS
                : count > 0 && count < Math.max(minimum, smallCount);
    }

    private double rounded(double value) {
        if (profile.decimals().isEmpty()) {
            return value;
        }
        double scale = Math.pow(10, profile.decimals().getAsInt());
        return Math.rint(value * scale) / scale;
    }
}
