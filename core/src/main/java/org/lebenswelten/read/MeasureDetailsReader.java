package org.lebenswelten.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.Acceptability;
import org.lebenswelten.measure.Adoption;
import org.lebenswelten.measure.Audience;
import org.lebenswelten.measure.Contact;
import org.lebenswelten.measure.Continuation;
import org.lebenswelten.measure.DataProtection;
import org.lebenswelten.measure.Delivery;
import org.lebenswelten.measure.Evidence;
import org.lebenswelten.measure.EvidenceRegister;
import org.lebenswelten.measure.Finances;
import org.lebenswelten.measure.Funding;
import org.lebenswelten.measure.GoodPracticeStage;
import org.lebenswelten.measure.Involvement;
import org.lebenswelten.measure.LifeSituation;
import org.lebenswelten.measure.MeasureDetails;
import org.lebenswelten.measure.Multiplier;
import org.lebenswelten.measure.Prevention;
import org.lebenswelten.measure.PreventionApproach;
import org.lebenswelten.measure.PreventionLevel;
import org.lebenswelten.measure.PreventionType;
import org.lebenswelten.measure.QualityWork;
import org.lebenswelten.measure.Registration;
import org.lebenswelten.measure.Schedule;
import org.lebenswelten.measure.SiteDetails;
import org.lebenswelten.measure.Sustainability;
import org.lebenswelten.model.ProblemCode;

/** Reads the parts of a measure profile beside those that maps and coverage are computed from. */
final class MeasureDetailsReader {

    /** Providers at which private persons have their addresses. */
    private static final Set<String> PRIVATE_PROVIDERS = Set.of(
            "aol",
            "freenet",
            "gmail",
            "gmx",
            "googlemail",
            "hotmail",
            "icloud",
            "live",
            "mailbox",
            "me",
            "outlook",
            "posteo",
            "proton",
            "protonmail",
            "t-online",
            "web",
            "yahoo");

    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param log where to report
     */
    MeasureDetailsReader(ProblemLog log) {
        this.log = log;
    }

    /** The details of a profile, which is sound. */
    MeasureDetails read(YamlNode profile) {
        YamlNode target = profile.at("targetGroup");
        return new MeasureDetails(
                profile.integer("version"),
                profile.freeTextOrNull("shortName"),
                profile.freeTextOrNull("rationale"),
                new Prevention(
                        profile.at("preventionType").constant(PreventionType.class),
                        profile.constantOrNull("preventionLevel", PreventionLevel.class),
                        profile.constantOrNull("approach", PreventionApproach.class)),
                texts(profile, "lifePhase"),
                new Audience(
                        target.constants("lifeSituations", LifeSituation.class),
                        target.textOrNull("denominatorIndicator"),
                        target.constants("multipliers", Multiplier.class)),
                ProfileParts.phases(profile, log),
                delivered(profile.find("delivered")),
                ProfileParts.goals(profile),
                ProfileParts.criteria(profile),
                new QualityWork(
                        evidence(profile.find("evidence")),
                        goodPractice(profile),
                        involvement(profile.find("participation"))),
                ProfileParts.partners(profile),
                finances(profile),
                contact(profile.find("contact")),
                dataProtection(profile.at("dataProtection")));
    }

    /** The details of a site, which is sound. */
    static SiteDetails site(YamlNode site) {
        YamlNode schedule = site.find("schedule");
        return new SiteDetails(
                site.text("type"),
                site.textOrNull("areaId"),
                schedule == null
                        ? null
                        : new Schedule(
                                schedule.textOrNull("rrule"),
                                schedule.textOrNull("opensAt"),
                                schedule.textOrNull("closesAt")),
                new Acceptability(
                        site.booleanOrNull("barrierFree"),
                        texts(site, "languages"),
                        site.numberOrNull("feeEuro"),
                        site.constantOrNull("registration", Registration.class)),
                new Adoption(site.integerOrNull("invitedUnits"), site.integerOrNull("takingPartUnits")));
    }

    private static List<String> texts(YamlNode entry, String name) {
        return entry.items(name).stream().map(YamlNode::text).toList();
    }

    private static @Nullable Delivery delivered(@Nullable YamlNode entry) {
        return entry == null
                ? null
                : new Delivery(
                        entry.integerOrNull("sessionsPlanned"),
                        entry.integerOrNull("sessionsHeld"),
                        entry.freeTexts("modifications"));
    }

    private static @Nullable Evidence evidence(@Nullable YamlNode entry) {
        return entry == null
                ? null
                : new Evidence(
                        entry.textOrNull("programme"),
                        entry.constantOrNull("register", EvidenceRegister.class),
                        entry.integerOrNull("level"),
                        entry.textOrNull("url"));
    }

    private static List<GoodPracticeStage> goodPractice(YamlNode profile) {
        return profile.items("goodPractice").stream()
                .map(entry -> new GoodPracticeStage(
                        entry.integer("criterion"),
                        entry.integer("stage"),
                        entry.integer("maxStage"),
                        entry.freeTextOrNull("note"),
                        entry.textOrNull("ratedBy"),
                        entry.dateOrNull("date"),
                        entry.textOrNull("edition")))
                .toList();
    }

    private static @Nullable Involvement involvement(@Nullable YamlNode entry) {
        return entry == null ? null : new Involvement(entry.integerOrNull("stage"), entry.freeTextOrNull("how"));
    }

    private Finances finances(YamlNode profile) {
        YamlNode after = profile.find("sustainability");
        return new Finances(
                profile.items("funding").stream()
                        .map(entry -> {
                            ProfileParts.checkOrder(entry, log);
                            return new Funding(
                                    entry.text("source"),
                                    entry.numberOrNull("euro"),
                                    entry.dateOrNull("from"),
                                    entry.dateOrNull("to"));
                        })
                        .toList(),
                profile.numberOrNull("costPerPlaceEuro"),
                after == null
                        ? null
                        : new Sustainability(
                                after.constantOrNull("afterFunding", Continuation.class), after.dateOrNull("date")));
    }

    private @Nullable Contact contact(@Nullable YamlNode entry) {
        if (entry == null) {
            return null;
        }
        YamlNode mail = entry.find("mail");
        if (mail != null && isPrivate(mail.text())) {
            log.add(ProblemCode.CONTACT_PRIVATE, mail.place(), mail.written());
        }
        return new Contact(entry.textOrNull("role"), entry.textOrNull("organisation"), entry.textOrNull("mail"));
    }

    private static boolean isPrivate(String mail) {
        String host = mail.substring(mail.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        int dot = host.lastIndexOf('.');
        String name = dot < 0 ? host : host.substring(0, dot);
        return PRIVATE_PROVIDERS.contains(name);
    }

    private static DataProtection dataProtection(YamlNode entry) {
        YamlNode consent = entry.at("consent");
        return new DataProtection(
                entry.integer("smallCountThreshold"),
                !consent.json().isBoolean() || consent.json().booleanValue());
    }
}
