package org.lebenswelten.read;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.CriterionTarget;
import org.lebenswelten.measure.Goal;
import org.lebenswelten.measure.GoalLevel;
import org.lebenswelten.measure.Improvement;
import org.lebenswelten.measure.Partner;
import org.lebenswelten.measure.PartnerRole;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.PhasePeriod;
import org.lebenswelten.measure.Smart;
import org.lebenswelten.measure.SmartAnswer;
import org.lebenswelten.measure.SuccessCriterion;
import org.lebenswelten.model.ProblemCode;

/** Reads the parts that profiles of measures and of projects have in common. */
final class ProfileParts {

    private ProfileParts() {}

    /** The phases; one that ends before it begins is reported. */
    static List<PhasePeriod> phases(YamlNode profile, ProblemLog log) {
        return profile.items("phaseHistory").stream()
                .map(entry -> {
                    checkOrder(entry, log);
                    return new PhasePeriod(
                            entry.at("phase").constant(Phase.class),
                            LocalDate.parse(entry.text("from")),
                            entry.dateOrNull("to"),
                            entry.freeTextOrNull("reason"));
                })
                .toList();
    }

    /** Reports an entry whose day {@code to} lies before its day {@code from}. */
    static boolean checkOrder(YamlNode entry, ProblemLog log) {
        LocalDate from = entry.dateOrNull("from");
        YamlNode to = entry.find("to");
        if (from != null && to != null && LocalDate.parse(to.text()).isBefore(from)) {
            log.add(ProblemCode.DATES_REVERSED, to.place(), to.written(), from);
            return false;
        }
        return true;
    }

    /** The goals. */
    static List<Goal> goals(YamlNode profile) {
        return profile.items("goals").stream()
                .map(entry -> new Goal(
                        entry.text("id"),
                        entry.at("text").freeText(),
                        entry.at("level").constant(GoalLevel.class),
                        smart(entry.find("smart"))))
                .toList();
    }

    private static @Nullable Smart smart(@Nullable YamlNode entry) {
        return entry == null
                ? null
                : new Smart(
                        answer(entry.find("specific")),
                        answer(entry.find("measurable")),
                        answer(entry.find("accepted")),
                        answer(entry.find("realistic")),
                        entry.dateOrNull("dueDate"));
    }

    private static @Nullable SmartAnswer answer(@Nullable YamlNode entry) {
        if (entry == null) {
            return null;
        }
        return entry.json().isBoolean()
                ? new SmartAnswer(entry.json().booleanValue(), null)
                : new SmartAnswer(true, entry.text());
    }

    /** The success criteria without their values. */
    static List<SuccessCriterion> criteria(YamlNode profile) {
        return profile.items("successCriteria").stream()
                .map(entry -> new SuccessCriterion(
                        entry.text("id"),
                        entry.textOrNull("goalId"),
                        entry.at("indicator").freeText(),
                        entry.freeTextOrNull("unit"),
                        entry.at("direction").constant(Improvement.class),
                        target(entry.find("target")),
                        entry.freeTextOrNull("source")))
                .toList();
    }

    private static @Nullable CriterionTarget target(@Nullable YamlNode entry) {
        return entry == null ? null : new CriterionTarget(entry.number("value"), entry.dateOrNull("dueDate"));
    }

    /** The partners. */
    static List<Partner> partners(YamlNode profile) {
        return profile.items("partners").stream()
                .map(entry -> new Partner(
                        entry.text("name"),
                        entry.at("role").constant(PartnerRole.class),
                        entry.freeTextOrNull("sector")))
                .toList();
    }

    /** Holds goals and success criteria against each other: ids are unique, and goals that criteria name are there. */
    static void checkGoals(YamlNode profile, ProblemLog log) {
        Declared<YamlNode> goals = new Declared<>("goal", log);
        Declared<YamlNode> criteria = new Declared<>("successCriterion", log);
        profile.items("goals").forEach(goals::declare);
        for (YamlNode criterion : profile.items("successCriteria")) {
            criteria.declare(criterion);
            YamlNode goal = criterion.find("goalId");
            if (goal != null) {
                goals.find(goal);
            }
        }
    }
}
