package org.lebenswelten.disclosure.bench;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.disclosure.CountTable;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.DisclosurePolicy.SearchLimits;
import org.lebenswelten.disclosure.LinkedCountProtection;
import org.lebenswelten.disclosure.ProtectedCounts;
import org.lebenswelten.disclosure.PublicationFlag;

/** The largest shape that is asked for comes to an end, with the same pattern for any number of threads. */
class FullCityTest {

    private static final FullCity CITY = FullCity.of(20, 1);

    /**
     * Two indicators of 3,180 counts each, about one case in 18 and one in 11 children, with so little work that the search ends
     * at its limit. Withheld are the small counts themselves (1 to 4, or as many short of all; counted here anew) and others;
     * each can be anything within a range of at least 5.
     */
    @Test
    void hastySearchEndsAndProtects() {
        ProtectedCounts one = protect(1);
        ProtectedCounts four = protect(4);

        assertThat(four.summary(), is(one.summary()));
        assertThat(flags(four), is(flags(one)));
        assertThat(one.summary().primary(), is(small()));
        assertThat(one.summary().complementary(), greaterThan(0));
        assertThat(one.summary().narrowest(), greaterThanOrEqualTo(5.0));
        assertThat(one.summary().gap(), greaterThan(0.0));
        assertThat(one.summary().gap(), lessThan(1.0));
    }

    private static List<CountTable> tables() {
        return CITY.tables().stream()
                .filter(table -> table.indicator().id().matches("i(11|13)(_.*)?"))
                .toList();
    }

    private static ProtectedCounts protect(int threads) {
        DisclosurePolicy all = CITY.policy();
        DisclosurePolicy policy = new DisclosurePolicy(
                all.general(),
                all.indicators(),
                all.coverages(),
                all.relations(),
                all.previous(),
                new SearchLimits(5_000, 2_000, 300));
        return new LinkedCountProtection(CITY.nesting(), policy, threads).protect(tables());
    }

    private static List<PublicationFlag> flags(ProtectedCounts counts) {
        List<PublicationFlag> flags = new ArrayList<>();
        counts.tables().forEach((id, table) -> {
            for (int cell = 0; cell < table.frame().size(); cell++) {
                flags.add(table.flag(cell));
            }
        });
        return flags;
    }

    private static int small() {
        int small = 0;
        for (CountTable table : tables()) {
            for (int cell = 0; cell < table.counts().numerator().length; cell++) {
                double count = table.counts().numerator()[cell];
                double rest = table.counts().denominator()[cell] - count;
                small += (count > 0 && count < 5) || (rest > 0 && rest < 5) ? 1 : 0;
            }
        }
        return small;
    }
}
