package org.lebenswelten.measure.quality;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.measure.Capacity;
import org.lebenswelten.measure.Setting;

/** Fields of {@link PlayMeasure}, counted by hand along the table of the profile. */
class CompletenessTest {

    private final PlayMeasure play = new PlayMeasure();

    /** Filled: nine that must be, project and phase of life; missing: rationale, level, approach. */
    @Test
    void description() {
        Completeness block = block(ProfileBlock.DESCRIPTION);

        assertThat(block, is(new Completeness(9, 9, 5, 2)));
        assertThat(block.mustShare(), is(1.0));
        assertThat(block.share(), closeTo(11.0 / 14, 1e-15));
    }

    @Test
    void targetGroupWithoutDenominator() {
        play.denominator = null;

        assertThat(block(ProfileBlock.TARGET_GROUP), is(new Completeness(4, 3, 0, 0)));
        assertThat(block(ProfileBlock.TARGET_GROUP).mustShare(), is(0.75));
    }

    /** Missing: sessions per person, fee. */
    @Test
    void placeAndCapacity() {
        assertThat(block(ProfileBlock.PLACE_AND_CAPACITY), is(new Completeness(6, 5, 4, 3)));
    }

    /** Places, sessions and group size hang on the capacity. */
    @Test
    void unknownCapacity() {
        play.capacity = null;

        assertThat(block(ProfileBlock.PLACE_AND_CAPACITY), is(new Completeness(6, 3, 4, 3)));
    }

    /** A measure of the quarter need not name a Kita, and one in both need not either. */
    @Test
    void settingUnitIsAskedOfFacilitiesOnly() {
        play.settingUnit = null;
        assertThat(block(ProfileBlock.PLACE_AND_CAPACITY), is(new Completeness(6, 4, 4, 3)));

        play.settings = List.of(Setting.KITA, Setting.QUARTER);
        assertThat(block(ProfileBlock.PLACE_AND_CAPACITY), is(new Completeness(5, 4, 4, 3)));
    }

    @Test
    void timeGoalsResultQuality() {
        assertThat(block(ProfileBlock.TIME), is(new Completeness(2, 2, 1, 0)));
        assertThat(block(ProfileBlock.GOALS), is(new Completeness(2, 2, 0, 0)));
        assertThat(block(ProfileBlock.RESULT), is(new Completeness(0, 0, 3, 1)));
        assertThat(block(ProfileBlock.RESULT).mustShare(), is(Double.NaN));
        assertThat(block(ProfileBlock.QUALITY), is(new Completeness(2, 2, 7, 0)));
    }

    /** A withheld count is filled in all the same. */
    @Test
    void withheldParticipantsAreThere() {
        play.participation.set(0, PlayMeasure.window("2024-01-01", "2024-06-30", Double.NaN));

        assertThat(block(ProfileBlock.RESULT), is(new Completeness(0, 0, 3, 1)));
    }

    /** 9 + 4 + 5 + 2 + 2 + 0 + 2 of 9 + 4 + 6 + 2 + 2 + 0 + 2 that must be; 2 + 0 + 3 + 0 + 0 + 1 + 0 of 20 that should. */
    @Test
    void wholeProfile() {
        MeasureQuality quality = new QualityCheck(PlayMeasure.ISSUED, null, 1).of(play.record());

        assertThat(quality.total(), is(new Completeness(25, 24, 20, 6)));
        assertThat(quality.total().share(), closeTo(30.0 / 45, 1e-15));
    }

    @Test
    void sessionsPerPersonStated() {
        play.capacity = new Capacity(20, 6, 12, 10);

        assertThat(block(ProfileBlock.PLACE_AND_CAPACITY), is(new Completeness(6, 6, 4, 3)));
    }

    private Completeness block(ProfileBlock block) {
        return Completeness.of(play.record(), block);
    }
}
