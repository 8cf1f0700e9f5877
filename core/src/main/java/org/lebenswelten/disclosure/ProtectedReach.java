package org.lebenswelten.disclosure;

import java.util.Arrays;
import java.util.List;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.RawEstimates;
import org.lebenswelten.raw.RawReach;

/**
 * What may be told of whom some measures reach.
 *
 * <pre>{@code
 * reachedShare  = 100 * reached / target     in per cent
 * placesPer100  = 100 * places / target      person-places for 100 persons of the target group
 * }</pre>
 *
 * <p>A target group of nobody has neither share nor places. The share is protected as a proportion with the persons
 * reached as numerator, so that neither few persons reached nor few left out can be told. Places are withheld wherever the
 * share is: all units that one site serves have the same places for each person reached, so the places of a unit and the
 * two figures of another would give its share away.
 *
 * <p>People's homes do not move with the target group, so a unit has the same share in every period in which the same
 * sites reach it. Where one of these periods is withheld for small counts, all of them are.
 *
 * @param target persons of the target group, rounded
 * @param reachedShare share of them within reach, in per cent; no limits, as it is no sample
 * @param placesPer100 places for 100 of them
 * @param withoutDemand ids of sites whose places nobody in reach can claim
 */
public record ProtectedReach(
        ProtectedTable target, ProtectedTable reachedShare, ProtectedTable placesPer100, List<String> withoutDemand) {

    /** Shares in per cent that differ by less are the same but for rounding. */
    private static final double SAME_SHARE = 1e-9;

    /** Copies the list. */
    public ProtectedReach {
        withoutDemand = List.copyOf(withoutDemand);
    }

    /**
     * Protects the counts.
     *
     * @param raw the counts
     * @param rules the rules of the profile
     * @return what may be published
     */
    public static ProtectedReach of(RawReach raw, PrimarySuppression rules) {
        int size = raw.frame().size();
        double[] share = new double[size];
        double[] places = new double[size];
        for (int cell = 0; cell < size; cell++) {
            double target = raw.target()[cell];
            share[cell] = target > 0 ? 100 * raw.reached()[cell] / target : Double.NaN;
            places[cell] = target > 0 ? 100 * raw.places()[cell] / target : Double.NaN;
        }
        double[] none = new double[size];
        Arrays.fill(none, Double.NaN);
        ProtectedTable shares = rules.protect(
                IndicatorKind.PROPORTION,
                new RawEstimates(raw.frame(), share, none, none, raw.reached(), raw.target()));
        ProtectedTable perHundred = rules.protect(
                IndicatorKind.PROPORTION,
                new RawEstimates(raw.frame(), places, none, none, raw.reached(), raw.target()));
        boolean[] told = sameShareWithheld(shares, share);
        return new ProtectedReach(
                rules.protectCounts(raw.frame(), raw.target()),
                shares.withholding(told),
                perHundred.withholding(told),
                raw.withoutDemand());
    }

    /** The cells whose unit has the same share, in 9 decimals, in another period in which it is withheld. */
    private static boolean[] sameShareWithheld(ProtectedTable shares, double[] share) {
        UnitPeriods frame = shares.frame();
        boolean[] found = new boolean[share.length];
        for (int unit = 0; unit < frame.unitCount(); unit++) {
            for (int period = 0; period < frame.periods().size(); period++) {
                int withheld = frame.cell(unit, period);
                if (shares.flag(withheld) == PublicationFlag.SUPPRESSED) {
                    for (int other = 0; other < frame.periods().size(); other++) {
                        int cell = frame.cell(unit, other);
                        found[cell] |= Math.abs(share[cell] - share[withheld]) < SAME_SHARE;
                    }
                }
            }
        }
        return found;
    }
}
