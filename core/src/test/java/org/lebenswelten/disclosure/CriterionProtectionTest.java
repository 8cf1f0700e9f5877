package org.lebenswelten.disclosure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.measure.CriterionResult;
import org.lebenswelten.measure.Measurement;
import org.lebenswelten.model.NumberBasis;
import org.lebenswelten.raw.RawCriterion;
import org.lebenswelten.raw.RawMeasurement;

/** Values of at least 30 persons, numerators and remainders of at least 5, one decimal, counts rounded to 5. By hand. */
class CriterionProtectionTest {

    private static final double NONE = Double.NaN;
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    /** 17.64 % of 231 are 41 (40.7): told as 17.6 of 230. */
    @Test
    void shareOfManyIsRoundedAndTold() {
        Measurement told = protect(true, 100, 17.64, 231, ZeroRule.PUBLISH);

        assertThat(told, is(new Measurement(DAY, 17.6, 230, NumberBasis.COUNTED)));
        assertThat(told.isWithheld(), is(false));
    }

    @Test
    void fewPersons() {
        assertWithheld(protect(true, 100, 50, 29, ZeroRule.PUBLISH));
        assertThat(protect(true, 100, 50, 30, ZeroRule.PUBLISH).value(), is(50.0));
    }

    /** 4 % of 100 are 4 persons, 96 % leave 4; 5 % and 95 % are told. */
    @Test
    void shareOfWhichNumeratorOrRemainderIsSmall() {
        assertWithheld(protect(true, 100, 4, 100, ZeroRule.PUBLISH));
        assertWithheld(protect(true, 100, 96, 100, ZeroRule.PUBLISH));
        assertThat(protect(true, 100, 5, 100, ZeroRule.PUBLISH).value(), is(5.0));
        assertThat(protect(true, 100, 95, 100, ZeroRule.PUBLISH).value(), is(95.0));
    }

    /** 4.2 per 1,000 of 968 are 4 persons. */
    @Test
    void shareOfThousand() {
        assertWithheld(protect(true, 1000, 4.2, 968, ZeroRule.PUBLISH));
        assertThat(protect(true, 1000, 62, 968, ZeroRule.PUBLISH).value(), is(62.0));
    }

    @Test
    void nobodyAndEverybodyAsTheProfileSays() {
        assertThat(protect(true, 100, 0, 100, ZeroRule.PUBLISH).value(), is(0.0));
        assertThat(protect(true, 100, 100, 100, ZeroRule.PUBLISH).value(), is(100.0));
        assertWithheld(protect(true, 100, 0, 100, ZeroRule.SUPPRESS));
        assertWithheld(protect(true, 100, 100, 100, ZeroRule.SUPPRESS));
    }

    @Test
    void shareOfAnUnknownNumberOfPeople() {
        assertWithheld(protect(true, 100, 40, NONE, ZeroRule.PUBLISH));
    }

    /** 3 could be three persons; 3.4 points cannot. */
    @Test
    void wholeNumberCouldBeACount() {
        assertWithheld(protect(true, NONE, 3, NONE, ZeroRule.PUBLISH));
        assertThat(protect(true, NONE, 3.4, 40, ZeroRule.PUBLISH).value(), is(3.4));
        assertThat(protect(true, NONE, 12, NONE, ZeroRule.PUBLISH).value(), is(12.0));
    }

    /** Seven of eight Kitas are no people. */
    @Test
    void unitsAreTold() {
        assertThat(protect(false, NONE, 7, 8, ZeroRule.PUBLISH), is(new Measurement(DAY, 7, 8, NumberBasis.COUNTED)));
        assertThat(protect(false, 100, 33.333, 3, ZeroRule.PUBLISH).value(), is(33.333));
    }

    /** 8 % of 100 are 8 persons, fewer than the 10 of the measure's own threshold. */
    @Test
    void stricterThresholdOfTheProfileWins() {
        RawCriterion criterion = criterion(true, 100, 8, 100);
        CriterionProtection protection = new CriterionProtection(profile(ZeroRule.PUBLISH));

        List<CriterionResult> strict = protection
                .protect(Map.of("walk", List.of(criterion)), Map.of("walk", 10), Set.of())
                .get("walk");
        List<CriterionResult> usual = protection
                .protect(Map.of("walk", List.of(criterion)), Map.of(), Set.of())
                .get("walk");

        assertWithheld(strict.get(0).measured().get(0));
        assertThat(usual.get(0).measured().get(0).value(), is(8.0));
        assertThat(usual.get(0).baseline(), is(nullValue()));
        assertThat(usual.get(0).criterionId(), is("c1"));
    }

    /** 44 came in all and 40 at the site that is told: the withheld window had 4. A mean of 3.4 points is no sum of them. */
    @Test
    void countIsWithheldWhereParticipantsAre() {
        CriterionProtection protection = new CriterionProtection(profile(ZeroRule.PUBLISH));
        Map<String, List<RawCriterion>> criteria =
                Map.of("walk", List.of(criterion(true, NONE, 44, NONE), criterion(true, NONE, 3.4, 40)));

        List<CriterionResult> told =
                protection.protect(criteria, Map.of(), Set.of()).get("walk");
        List<CriterionResult> secret =
                protection.protect(criteria, Map.of(), Set.of("walk")).get("walk");

        assertThat(told.get(0).measured().get(0).value(), is(44.0));
        assertWithheld(secret.get(0).measured().get(0));
        assertThat(secret.get(1).measured().get(0).value(), is(3.4));
    }

    private static void assertWithheld(Measurement measurement) {
        assertThat(measurement, is(new Measurement(DAY, NONE, NONE, NumberBasis.COUNTED)));
        assertThat(measurement.isWithheld(), is(true));
    }

    private static Measurement protect(
            boolean ofPeople, double multiplier, double value, double persons, ZeroRule zero) {
        return new CriterionProtection(profile(zero))
                .protect(criterion(ofPeople, multiplier, value, persons), new CriterionProtection.Rule(5, false))
                .measured()
                .get(0);
    }

    private static RawCriterion criterion(boolean ofPeople, double multiplier, double value, double persons) {
        return new RawCriterion(
                "c1",
                ofPeople,
                multiplier,
                null,
                List.of(new RawMeasurement(DAY, value, persons, NumberBasis.COUNTED)));
    }

    private static DisclosureProfile profile(ZeroRule zero) {
        return new DisclosureProfile(30, 5, 5, zero, OptionalInt.of(1), 5);
    }
}
