package org.lebenswelten.disclosure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.measure.Participation;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.NumberBasis;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.raw.RawParticipants;
import org.lebenswelten.raw.RawProfileFigures;

/**
 * Counts from 1 to 4 are withheld, and nobody may place a withheld count in an interval narrower than 5 persons. All expected
 * outcomes are calculated by hand.
 */
class ParticipationProtectionTest {

    private static final double NONE = Double.NaN;
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate TO = LocalDate.of(2024, 6, 30);

    @Test
    void countsAreRoundedHalfUpAndSmallOnesWithheld() {
        assertThat(only(5, 41, Map.of()).count(), is(40.0));
        assertThat(only(5, 43, Map.of()).count(), is(45.0));
        assertThat(only(5, 5, Map.of()).count(), is(5.0));
        assertThat(only(5, 4, Map.of()).count(), is(NONE));
        assertThat(only(5, 4, Map.of()).isWithheld(), is(true));
        assertThat(only(5, 0, Map.of()).count(), is(0.0));
    }

    /** 41 = 20 + 3 + 12 + 6: three from b are withheld; 6 from d cost sqrt(6), less than any other, and b + d = 9 leaves 0 to 9. */
    @Test
    void withheldPartDoesNotFollowFromTotalLessOthers() {
        Participation published = only(1, 41, Map.of("a", 20.0, "b", 3.0, "c", 12.0, "d", 6.0));

        assertThat(published.count(), is(41.0));
        assertThat(published.byArea(), is(new TreeMap<>(Map.of("a", 20.0, "b", NONE, "c", 12.0, "d", NONE))));
    }

    /**
     * Rounded to 5, 41 is 38 to 42, 20 is 18 to 22, 12 prints as 10 (8 to 12) and 6 as 5 (5 to 7, as 1 to 4 are not printed):
     * b lies between 0 and 42 - 18 - 8 - 5 = 11. That is wide enough.
     */
    @Test
    void roundingCanBeEnough() {
        Participation published = only(5, 41, Map.of("a", 20.0, "b", 3.0, "c", 12.0, "d", 6.0));

        assertThat(published.byArea(), is(new TreeMap<>(Map.of("a", 20.0, "b", NONE, "c", 10.0, "d", 5.0))));
    }

    /** 12 = 9 female + 3 male: 9 female would tell 3 male; sqrt(9) is less than sqrt(12), so the total stays. */
    @Test
    void otherSexIsWithheldWithASmallOne() {
        Participation published = publish(
                        profile(1, ZeroRule.PUBLISH),
                        5,
                        window(FROM, TO, 12, Map.of(), Map.of("female", 9.0, "male", 3.0)))
                .get(0);

        assertThat(published.count(), is(12.0));
        assertThat(published.bySex(), is(new TreeMap<>(Map.of("female", NONE, "male", NONE))));
    }

    /** All 20 are from a or b, of 20 who took part 18 are told: the 2 of unknown origin are few, and 18 must not be told. */
    @Test
    void fewOfUnknownOriginAreProtected() {
        Participation published = only(1, 20, Map.of("a", 18.0));

        assertThat(published.byArea().get("a"), is(NONE));
        assertThat(published.count(), is(20.0));
    }

    /** 10 of 40 are of unknown origin, which tells of nobody. */
    @Test
    void manyOfUnknownOriginNeedNoProtection() {
        assertThat(only(1, 40, Map.of("a", 30.0)).byArea().get("a"), is(30.0));
    }

    @Test
    void stricterThresholdOfTheProfileWins() {
        RawParticipants window = window(FROM, TO, 9, Map.of(), Map.of());

        assertThat(publish(profile(1, ZeroRule.PUBLISH), 5, window).get(0).count(), is(9.0));
        assertThat(publish(profile(1, ZeroRule.PUBLISH), 10, window).get(0).count(), is(NONE));
        // A looser one changes nothing.
        assertThat(
                publish(profile(1, ZeroRule.PUBLISH), 2, window(FROM, TO, 4, Map.of(), Map.of()))
                        .get(0)
                        .count(),
                is(NONE));
    }

    @Test
    void zeroIsWithheldWhereTheProjectWithholdsZero() {
        RawParticipants window = window(FROM, TO, 0, Map.of(), Map.of());

        assertThat(publish(profile(1, ZeroRule.SUPPRESS), 5, window).get(0).count(), is(NONE));
    }

    /** The second window has nobody few: it is told in full although the first is not. */
    @Test
    void windowsOfASiteStandAlone() {
        List<Participation> published = publish(
                profile(1, ZeroRule.PUBLISH),
                5,
                window(FROM, TO, 12, Map.of("a", 9.0, "b", 3.0), Map.of()),
                window(TO.plusDays(1), LocalDate.of(2024, 12, 31), 12, Map.of("a", 6.0, "b", 6.0), Map.of()));

        assertThat(published.get(0).byArea(), is(new TreeMap<>(Map.of("a", NONE, "b", NONE))));
        assertThat(published.get(1).byArea(), is(new TreeMap<>(Map.of("a", 6.0, "b", 6.0))));
        assertThat(published.get(1).from(), is(TO.plusDays(1)));
        assertThat(published.get(1).basis(), is(NumberBasis.COUNTED));
    }

    @Test
    void partsAboveTheCountAreRefusedWithoutTellingACount() {
        DataProblemException e = assertThrows(DataProblemException.class, () -> only(1, 7, Map.of("a", 6.0, "b", 3.0)));

        assertThat(e.problems().get(0).code(), is(ProblemCode.CELLS_CONTRADICT));
        assertThat(e.problems().get(0).place().toString(), is("atlas.yaml [walk park 2024-01-01/2024-06-30]"));
        assertThat(e.problems().toString(), not(containsString("[7")));
    }

    /**
     * 300 windows drawn with a fixed seed, attacked with all that is published, the rules, and the knowledge that parts add up:
     * no withheld count can be placed in an interval narrower than 5. Without complementary protection the same attack finds
     * some of them exactly.
     */
    @Test
    void withheldPartsCannotBeRecovered() {
        SplittableRandom random = new SplittableRandom(6);
        int withheld = 0;
        int found = 0;
        for (int round = 0; round < 300; round++) {
            RawParticipants raw = drawn(random);
            int rounding = round % 2 == 0 ? 1 : 3;
            Participation published =
                    publish(profile(rounding, ZeroRule.PUBLISH), 5, raw).get(0);
            Participation open = primaryOnly(raw, rounding);
            for (Range range : Range.attack(published, rounding, raw.count())) {
                withheld++;
                assertThat(raw + " " + range, range.upper - range.lower, greaterThanOrEqualTo(5.0));
            }
            for (Range range : Range.attack(open, rounding, raw.count())) {
                found += range.upper == range.lower ? 1 : 0;
            }
        }
        assertThat("withheld counts that were attacked", withheld, greaterThanOrEqualTo(300));
        assertThat("counts found where only small ones are withheld", found, greaterThanOrEqualTo(50));
    }

    private static RawParticipants drawn(SplittableRandom random) {
        SortedMap<String, Double> byArea = new TreeMap<>();
        double count = 0;
        for (int area = 0; area < 2 + random.nextInt(4); area++) {
            double persons = random.nextInt(random.nextBoolean() ? 6 : 20);
            byArea.put("q" + area, persons);
            count += persons;
        }
        double female = count == 0 ? 0 : random.nextInt((int) count + 1);
        double young = count == 0 ? 0 : random.nextInt((int) count + 1);
        return new RawParticipants(
                "walk",
                "park",
                FROM,
                TO,
                NumberBasis.COUNTED,
                count,
                byArea,
                new TreeMap<>(Map.of("female", female, "male", count - female)),
                new TreeMap<>(Map.of("0-5", young, "6-9", count - young)));
    }

    /** What would be published if only small counts were withheld. */
    private static Participation primaryOnly(RawParticipants raw, int rounding) {
        return new Participation(
                raw.measureId(),
                raw.siteId(),
                raw.from(),
                raw.to(),
                raw.basis(),
                alone(raw.count(), rounding),
                alone(raw.byArea(), rounding),
                alone(raw.bySex(), rounding),
                alone(raw.byAge(), rounding));
    }

    private static SortedMap<String, Double> alone(SortedMap<String, Double> parts, int rounding) {
        SortedMap<String, Double> published = new TreeMap<>();
        parts.forEach((key, count) -> published.put(key, alone(count, rounding)));
        return published;
    }

    private static double alone(double count, int rounding) {
        return count > 0 && count < 5 ? NONE : Math.floor(count / rounding + 0.5) * rounding;
    }

    /** What an attacker can say of one withheld count. */
    private record Range(String name, double lower, double upper) {

        /**
         * The smallest and the largest value of every withheld count. For each total that agrees with all breakdowns a part lies
         * between total less the most and total less the least of its siblings. The attacker is taken to know the largest count
         * that rounds like the true total.
         */
        static List<Range> attack(Participation seen, int rounding, double trueTotal) {
            double most =
                    Math.max(5, Math.floor(trueTotal / rounding + 0.5) * rounding + Math.ceil(rounding / 2.0) - 1);
            List<SortedMap<String, Double>> breakdowns = List.of(seen.byArea(), seen.bySex(), seen.byAge());
            double[] total = bounds(seen.count(), rounding, most);
            Map<String, double[]> ranges = new TreeMap<>();
            for (double t = total[0]; t <= total[1]; t++) {
                Map<String, double[]> at = new TreeMap<>();
                boolean possible = true;
                for (int b = 0; b < breakdowns.size(); b++) {
                    possible &= parts(b, breakdowns.get(b), t, rounding, most, at);
                }
                if (possible) {
                    at.put("total", new double[] {t, t});
                    at.forEach((name, range) -> ranges.merge(name, range, (one, other) ->
                            new double[] {Math.min(one[0], other[0]), Math.max(one[1], other[1])}));
                }
            }
            List<Range> withheld = new ArrayList<>();
            ranges.forEach((name, range) -> {
                boolean hidden = name.equals("total")
                        ? seen.isWithheld()
                        : Double.isNaN(breakdowns.get(name.charAt(0) - '0').get(name.substring(2)));
                if (hidden) {
                    withheld.add(new Range(name, range[0], range[1]));
                }
            });
            return withheld;
        }

        private static boolean parts(
                int breakdown,
                SortedMap<String, Double> seen,
                double total,
                int rounding,
                double most,
                Map<String, double[]> at) {
            double least = 0;
            double largest = 0;
            for (double part : seen.values()) {
                least += bounds(part, rounding, most)[0];
                largest += bounds(part, rounding, most)[1];
            }
            if (total < least || total > largest) {
                return false;
            }
            for (Map.Entry<String, Double> part : seen.entrySet()) {
                double[] own = bounds(part.getValue(), rounding, most);
                at.put(breakdown + " " + part.getKey(), new double[] {
                    Math.max(own[0], total - (largest - own[1])), Math.min(own[1], total - (least - own[0]))
                });
            }
            return true;
        }

        private static double[] bounds(double seen, int rounding, double most) {
            if (Double.isNaN(seen)) {
                return new double[] {0, most};
            }
            return seen == 0 && rounding == 1
                    ? new double[] {0, 0}
                    : new double[] {
                        seen == 0 ? 0 : Math.max(5, Math.ceil(seen - rounding / 2.0)),
                        seen == 0 ? 0 : Math.min(most, Math.ceil(seen + rounding / 2.0) - 1)
                    };
        }
    }

    private static DisclosureProfile profile(int rounding, ZeroRule zero) {
        return new DisclosureProfile(30, 5, 5, zero, OptionalInt.of(1), rounding);
    }

    private static Participation only(int rounding, double count, Map<String, Double> byArea) {
        return publish(profile(rounding, ZeroRule.PUBLISH), 5, window(FROM, TO, count, byArea, Map.of()))
                .get(0);
    }

    private static List<Participation> publish(DisclosureProfile profile, int smallCount, RawParticipants... windows) {
        return new ParticipationProtection(DisclosurePolicy.of(profile), 1)
                .protect(new RawProfileFigures(
                        Map.of("walk", List.of(windows)), Map.of("walk", smallCount), Map.of(), Map.of()))
                .get("walk");
    }

    private static RawParticipants window(
            LocalDate from, LocalDate to, double count, Map<String, Double> byArea, Map<String, Double> bySex) {
        return new RawParticipants(
                "walk",
                "park",
                from,
                to,
                NumberBasis.COUNTED,
                count,
                new TreeMap<>(byArea),
                new TreeMap<>(bySex),
                new TreeMap<>());
    }
}
