package org.lebenswelten.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.Budget;
import org.lebenswelten.measure.Decision;
import org.lebenswelten.measure.EvaluationDesign;
import org.lebenswelten.measure.EvaluationKind;
import org.lebenswelten.measure.Milestone;
import org.lebenswelten.measure.Need;
import org.lebenswelten.measure.PriorityArea;
import org.lebenswelten.measure.ProfileDocument;
import org.lebenswelten.measure.ProjectDetails;
import org.lebenswelten.measure.Risk;

/** Reads the parts of a project profile beside its measures and areas. */
final class ProjectDetailsReader {

    private ProjectDetailsReader() {}

    /** The details of a profile, which is sound. */
    static ProjectDetails read(YamlNode profile, ProblemLog log) {
        return new ProjectDetails(
                profile.has("version") ? profile.integer("version") : 1,
                profile.dateOrNull("lastModified"),
                profile.freeTextOrNull("description"),
                profile.freeTextOrNull("programme"),
                profile.freeTexts("steeringGroup"),
                profile.at("area").text("zoning"),
                ProfileParts.phases(profile, log),
                ProfileParts.goals(profile),
                ProfileParts.criteria(profile),
                profile.items("needs").stream().map(ProjectDetailsReader::need).toList(),
                profile.items("priorityAreas").stream()
                        .map(entry -> new PriorityArea(
                                entry.text("areaId"), entry.freeTextOrNull("reason"), entry.numberOrNull("score")))
                        .toList(),
                budget(profile.find("budget")),
                profile.items("milestones").stream()
                        .map(entry -> new Milestone(
                                entry.at("name").freeText(),
                                LocalDate.parse(entry.text("due")),
                                entry.dateOrNull("done")))
                        .toList(),
                profile.items("risks").stream()
                        .map(entry -> new Risk(
                                entry.at("text").freeText(),
                                entry.integerOrNull("likelihood"),
                                entry.integerOrNull("impact"),
                                entry.freeTextOrNull("answer")))
                        .toList(),
                ProfileParts.partners(profile),
                profile.items("decisions").stream()
                        .map(entry -> new Decision(
                                LocalDate.parse(entry.text("date")),
                                entry.freeTextOrNull("body"),
                                entry.at("text").freeText()))
                        .toList(),
                evaluation(profile.find("evaluation")),
                profile.freeTextOrNull("linkToStrategy"),
                profile.items("documents").stream()
                        .map(entry -> new ProfileDocument(entry.at("title").freeText(), entry.text("url")))
                        .toList());
    }

    private static Need need(YamlNode entry) {
        return new Need(
                entry.textOrNull("indicatorId"),
                entry.items("areas").stream().map(YamlNode::text).toList(),
                entry.integerOrNull("year"),
                entry.at("finding").freeText(),
                entry.freeTextOrNull("source"));
    }

    private static @Nullable Budget budget(@Nullable YamlNode entry) {
        return entry == null
                ? null
                : new Budget(entry.number("planned"), entry.numberOrNull("spent"), entry.text("currency"));
    }

    private static @Nullable EvaluationDesign evaluation(@Nullable YamlNode entry) {
        return entry == null
                ? null
                : new EvaluationDesign(
                        entry.at("design").constant(EvaluationKind.class),
                        entry.freeTextOrNull("by"),
                        entry.freeTextOrNull("report"));
    }
}
