package org.lebenswelten.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.Acceptability;
import org.lebenswelten.measure.Registration;

/**
 * What a site must offer to fit the target group of a coverage. What a profile does not state does not fit, so that the share
 * within reach of a fitting site is a lower bound.
 *
 * @param barrierFree whether it must be free of barriers
 * @param languages of which it must speak at least one; empty for no demand
 * @param mostFeeEuro the largest fee in euro, 0 or more, or null for no demand
 * @param registration the most that may be asked of those who come, or null for no demand
 */
public record CoverageNeeds(
        boolean barrierFree,
        List<String> languages,
        @Nullable Double mostFeeEuro,
        @Nullable Registration registration) {

    /** Copies the list. */
    public CoverageNeeds {
        languages = List.copyOf(languages);
    }

    /**
     * Whether a site fits.
     *
     * @param site what makes it easy or hard to come to
     * @return true if it states all that is needed
     */
    public boolean areMetBy(Acceptability site) {
        return (!barrierFree || Boolean.TRUE.equals(site.barrierFree()))
                && (languages.isEmpty() || site.languages().stream().anyMatch(languages::contains))
                && isWithinFee(site.feeEuro())
                && isEasyEnough(site.registration());
    }

    private boolean isWithinFee(@Nullable Double fee) {
        return mostFeeEuro == null || (fee != null && fee <= mostFeeEuro);
    }

    private boolean isEasyEnough(@Nullable Registration asked) {
        return registration == null || (asked != null && asked.compareTo(registration) <= 0);
    }
}
