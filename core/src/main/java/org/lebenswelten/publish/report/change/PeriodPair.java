package org.lebenswelten.publish.report.change;

import java.util.List;
import java.util.Optional;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;
import org.lebenswelten.publish.report.AreaRows;

/**
 * The last period of each of two atlases.
 *
 * @param before last period of the earlier atlas
 * @param now last period of this atlas
 */
public record PeriodPair(String before, String now) {

    /** The last periods of a layer in both atlases, or empty where one has none. */
    static Optional<PeriodPair> of(AreaRows before, AreaRows now) {
        return before.latest().flatMap(earlier -> now.latest().map(later -> new PeriodPair(earlier, later)));
    }

    /**
     * Whether both tell of the same period, so that a difference is a correction.
     *
     * @return true if they do
     */
    public boolean isSame() {
        return before.equals(now);
    }

    /** Whether the period of this atlas ends before that of the earlier one. */
    boolean isReversed() {
        return Period.of(now).end().isBefore(Period.of(before).end());
    }

    /** What is to be said of the periods. */
    List<Caveat> caveats(BilingualText subject) {
        List<BilingualText> both = List.of(BilingualText.same(before), BilingualText.same(now));
        if (isReversed()) {
            return List.of(new Caveat(Caveat.Kind.EARLIER_PERIOD, subject, both));
        }
        return isSame() ? List.of(new Caveat(Caveat.Kind.SAME_PERIOD, subject, both)) : List.of();
    }
}
