package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.lebenswelten.measure.Capacity;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.quality.CapacityRule;
import org.lebenswelten.measure.quality.FindingLevel;
import org.lebenswelten.measure.quality.MeasureQuality;
import org.lebenswelten.measure.quality.QualityFinding;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.raw.RawParticipants;
import org.lebenswelten.read.Project;

/**
 * The quality of a project's measure profiles for those who keep them. Besides what is published it holds participants as
 * counted against capacity, and breakdowns against their count. No text names a count, but that there is such a finding may
 * tell of a withheld one: it is not for the public.
 */
public final class ProfileCheck {

    /** Findings on rounded counts, in whose place those on counts stand. */
    private static final Set<ProblemCode> ON_CAPACITY =
            EnumSet.of(ProblemCode.ABOVE_CAPACITY, ProblemCode.FAR_ABOVE_CAPACITY);

    private ProfileCheck() {}

    /**
     * Checks all measures of a project.
     *
     * @param project the project as read
     * @return what the check says of each measure
     * @throws org.lebenswelten.model.DataProblemException if numbers of participants cannot be protected
     */
    public static List<MeasureQuality> of(Project project) {
        ProfileStage stage = new ProfileStage(project);
        List<MeasureQuality> checked = new ArrayList<>();
        List<MeasureQuality> published = stage.quality(stage.figures());
        for (int i = 0; i < published.size(); i++) {
            MeasureQuality quality = published.get(i);
            List<QualityFinding> findings = new ArrayList<>(quality.findings().stream()
                    .filter(finding -> !ON_CAPACITY.contains(finding.problem().code()))
                    .toList());
            for (QualityFinding finding : ofCounts(project, project.measures().get(i))) {
                if (findings.stream().noneMatch(known -> known.equals(finding))) {
                    findings.add(finding);
                }
            }
            findings.sort(Comparator.comparing(finding -> finding.problem().place()));
            checked.add(new MeasureQuality(
                    quality.measureId(),
                    quality.blocks(),
                    quality.smart(),
                    quality.progress(),
                    quality.proofs(),
                    quality.goodPractice(),
                    quality.ageDays(),
                    findings));
        }
        return checked;
    }

    private static List<QualityFinding> ofCounts(Project project, MeasureProfile measure) {
        List<QualityFinding> findings = new ArrayList<>();
        List<RawParticipants> all = project.profileFigures().participants().getOrDefault(measure.id(), List.of());
        for (int i = 0; i < measure.sites().size(); i++) {
            MeasureSite site = measure.sites().get(i);
            Capacity capacity = site.capacity();
            String at = "/sites/" + i + "/participants";
            for (RawParticipants window : all) {
                if (!window.siteId().equals(site.id())) {
                    continue;
                }
                if (capacity != null) {
                    CapacityRule.check(capacity, window.from(), window.to(), window.count())
                            .ifPresent(code -> findings.add(QualityFinding.of(
                                    CapacityRule.level(code),
                                    measure.id(),
                                    code,
                                    at,
                                    CapacityRule.words(window.from(), window.to()))));
                }
                addRest(findings, measure, at, "byArea", window.byArea(), window.count());
                addRest(findings, measure, at, "bySex", window.bySex(), window.count());
                addRest(findings, measure, at, "byAge", window.byAge(), window.count());
            }
        }
        return findings;
    }

    private static void addRest(
            List<QualityFinding> findings,
            MeasureProfile measure,
            String at,
            String breakdown,
            SortedMap<String, Double> parts,
            double count) {
        double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!parts.isEmpty() && sum < count) {
            findings.add(QualityFinding.of(
                    FindingLevel.WARNING, measure.id(), ProblemCode.PARTS_BELOW_COUNT, at, breakdown));
        }
    }
}
