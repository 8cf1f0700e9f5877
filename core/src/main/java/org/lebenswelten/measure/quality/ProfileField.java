package org.lebenswelten.measure.quality;

import static org.lebenswelten.measure.quality.ProfileBlock.DESCRIPTION;
import static org.lebenswelten.measure.quality.ProfileBlock.GOALS;
import static org.lebenswelten.measure.quality.ProfileBlock.PLACE_AND_CAPACITY;
import static org.lebenswelten.measure.quality.ProfileBlock.QUALITY;
import static org.lebenswelten.measure.quality.ProfileBlock.RESULT;
import static org.lebenswelten.measure.quality.ProfileBlock.TARGET_GROUP;
import static org.lebenswelten.measure.quality.ProfileBlock.TIME;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lebenswelten.measure.MeasureDetails;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.PartnerRole;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.SiteDetails;

/**
 * The fields of a measure profile that must (M) or should (S) be filled. Fields that merely can be (K) do not count.
 *
 * <p>A field of sites is filled if it is at every site, and {@link #SITES} itself if there is one. {@link #SETTING_UNIT} is
 * asked for only where all settings of the measure are Kitas and schools. The oldest age is not asked for: without it the
 * target group has no upper end.
 */
public enum ProfileField {
    /** Name of the measure in the project. */
    ID(DESCRIPTION, true, r -> !r.profile().id().isBlank()),
    /** Version of the profile. */
    VERSION(DESCRIPTION, true, r -> details(r).version() > 0),
    /** Day of the last change; no profile can be read without it. */
    LAST_MODIFIED(DESCRIPTION, true, r -> true),
    /** What people call it; no profile can be read without it. */
    NAME(DESCRIPTION, true, r -> true),
    /** Short name. */
    SHORT_NAME(DESCRIPTION, true, has(MeasureDetails::shortName)),
    /** What is done; no profile can be read without it. */
    WHAT(DESCRIPTION, true, r -> true),
    /** Topics. */
    TOPICS(DESCRIPTION, true, r -> !r.profile().topics().isEmpty()),
    /** What the measure acts on. */
    PREVENTION_TYPE(DESCRIPTION, true, has(MeasureDetails::prevention)),
    /** Settings. */
    SETTINGS(DESCRIPTION, true, r -> !r.profile().settings().isEmpty()),
    /** The project it belongs to. */
    PROJECT(DESCRIPTION, false, r -> r.profile().projectId() != null),
    /** Why it should work. */
    RATIONALE(DESCRIPTION, false, has(MeasureDetails::rationale)),
    /** When prevention begins. */
    PREVENTION_LEVEL(
            DESCRIPTION,
            false,
            r -> details(r).prevention() != null && details(r).prevention().level() != null),
    /** Whom prevention turns to. */
    APPROACH(
            DESCRIPTION,
            false,
            r -> details(r).prevention() != null && details(r).prevention().approach() != null),
    /** Phases of life. */
    LIFE_PHASES(DESCRIPTION, false, r -> !details(r).lifePhases().isEmpty()),
    /** Ages; no profile can be read without them. */
    AGES(TARGET_GROUP, true, r -> true),
    /** Sex; no profile can be read without it. */
    SEX(TARGET_GROUP, true, r -> true),
    /** Life situations. */
    LIFE_SITUATIONS(
            TARGET_GROUP, true, r -> !details(r).audience().lifeSituations().isEmpty()),
    /** Indicator that counts the target group. */
    DENOMINATOR(TARGET_GROUP, true, r -> details(r).audience().denominatorIndicator() != null),
    /** Sites; each has an id, a name, a kind and a place. */
    SITES(PLACE_AND_CAPACITY, true, r -> !r.profile().sites().isEmpty()),
    /** The Kita or school of each site. */
    SETTING_UNIT(PLACE_AND_CAPACITY, true, r -> everySite(r, s -> s.settingUnitId() != null)) {
        @Override
        boolean isAskedOf(MeasureRecord measure) {
            return FACILITIES.containsAll(measure.profile().settings());
        }
    },
    /** Places in a period of offer, and its length. */
    PLACES(PLACE_AND_CAPACITY, true, r -> everySite(r, s -> s.capacity() != null)),
    /** Sessions a person takes part in. */
    SESSIONS(
            PLACE_AND_CAPACITY,
            true,
            r -> everySite(
                    r, s -> s.capacity() != null && !Double.isNaN(s.capacity().sessionsPerPerson()))),
    /** Size of a group. */
    GROUP_SIZE(
            PLACE_AND_CAPACITY,
            true,
            r -> everySite(
                    r, s -> s.capacity() != null && !Double.isNaN(s.capacity().groupSize()))),
    /** From where people come; no profile can be read without it. */
    CATCHMENT(PLACE_AND_CAPACITY, true, r -> true),
    /** Whether sites are free of barriers. */
    BARRIER_FREE(PLACE_AND_CAPACITY, false, site(d -> d.acceptability().barrierFree())),
    /** Languages spoken at sites. */
    LANGUAGES(
            PLACE_AND_CAPACITY,
            false,
            r -> everySite(r, s -> !s.details().acceptability().languages().isEmpty())),
    /** What it costs. */
    FEE(PLACE_AND_CAPACITY, false, site(d -> d.acceptability().feeEuro())),
    /** What it takes to come. */
    REGISTRATION(PLACE_AND_CAPACITY, false, site(d -> d.acceptability().registration())),
    /** When the measure runs; no profile can be read without it. */
    PERIOD(TIME, true, r -> true),
    /** How far it is; no profile can be read without it. */
    PHASE(TIME, true, r -> true),
    /** Phases it has been in. */
    PHASE_HISTORY(TIME, false, r -> !details(r).phaseHistory().isEmpty()),
    /** Goals. */
    GOAL(ProfileBlock.GOALS, true, r -> !details(r).goals().isEmpty()),
    /** Success criteria. */
    CRITERIA(GOALS, true, r -> !details(r).criteria().isEmpty()),
    /** Who took part, at every site. */
    PARTICIPANTS(
            RESULT,
            false,
            r -> everySite(
                    r, s -> r.participation().stream().anyMatch(p -> p.siteId().equals(s.id())))),
    /** Settings invited and taking part, at one site at least. */
    ADOPTION(RESULT, false, r -> r.profile().sites().stream()
            .map(s -> s.details().adoption())
            .anyMatch(a -> a.invitedUnits() != null && a.takingPartUnits() != null)),
    /** What was delivered. */
    DELIVERED(RESULT, false, has(MeasureDetails::delivered)),
    /** The partner that leads. */
    LEAD(QUALITY, true, r -> details(r).partners().stream().anyMatch(p -> p.role() == PartnerRole.LEAD)),
    /** Data protection; no profile can be read without it. */
    DATA_PROTECTION(QUALITY, true, r -> true),
    /** Evidence that it works. */
    EVIDENCE(QUALITY, false, r -> details(r).quality().evidence() != null),
    /** Stages of good practice. */
    GOOD_PRACTICE(QUALITY, false, r -> !details(r).quality().goodPractice().isEmpty()),
    /** Funding. */
    FUNDING(QUALITY, false, r -> !details(r).finances().funding().isEmpty()),
    /** Cost of a place. */
    COST_PER_PLACE(QUALITY, false, r -> details(r).finances().costPerPlaceEuro() != null),
    /** What comes after the funding. */
    SUSTAINABILITY(QUALITY, false, r -> details(r).finances().sustainability() != null),
    /** How far the people concerned take part in decisions. */
    INVOLVEMENT(QUALITY, false, r -> details(r).quality().involvement() != null),
    /** Whom to ask. */
    CONTACT(QUALITY, false, has(MeasureDetails::contact));

    private static final List<Setting> FACILITIES =
            List.of(Setting.KITA, Setting.PRIMARY_SCHOOL, Setting.SECONDARY_SCHOOL, Setting.VOCATIONAL);

    private final ProfileBlock block;
    private final boolean must;
    /** A function without state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Predicate<MeasureRecord> filled;

    ProfileField(ProfileBlock block, boolean must, Predicate<MeasureRecord> filled) {
        this.block = block;
        this.must = must;
        this.filled = filled;
    }

    /**
     * The block it belongs to.
     *
     * @return the block
     */
    public ProfileBlock block() {
        return block;
    }

    /**
     * Whether the field must be filled, rather than should.
     *
     * @return true for M, false for S
     */
    public boolean isMust() {
        return must;
    }

    /** Whether the field makes sense for a measure. */
    boolean isAskedOf(MeasureRecord measure) {
        return true;
    }

    /**
     * Whether the field is filled.
     *
     * @param measure the measure
     * @return true if it is
     */
    public boolean isFilledIn(MeasureRecord measure) {
        return filled.test(measure);
    }

    private static MeasureDetails details(MeasureRecord measure) {
        return measure.profile().details();
    }

    private static Predicate<MeasureRecord> has(Function<MeasureDetails, ?> field) {
        return measure -> Objects.nonNull(field.apply(details(measure)));
    }

    private static Predicate<MeasureRecord> site(Function<SiteDetails, ?> field) {
        return measure -> everySite(measure, s -> Objects.nonNull(field.apply(s.details())));
    }

    private static boolean everySite(MeasureRecord measure, Predicate<MeasureSite> test) {
        List<MeasureSite> sites = measure.profile().sites();
        return !sites.isEmpty() && sites.stream().allMatch(test);
    }
}
