package org.lebenswelten.measure.quality;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.GoodPracticeStage;
import org.lebenswelten.measure.MeasureDetails;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.PhasePeriod;
import org.lebenswelten.measure.SuccessCriterion;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;

/**
 * Checks the quality of measure profiles.
 *
 * <ol>
 *   <li>{@link Completeness} of each block.
 *   <li>{@link ConsistencyRules}: what contradicts itself.
 *   <li>{@link SmartScore} of each success criterion.
 *   <li>{@link Progress} of each success criterion against time.
 *   <li>{@link PhaseProof}: each phase that is claimed, now or in the history, should have brought something. What is missing
 *       is told as {@link ProblemCode#PROOF_MISSING}.
 *   <li>Stages of good practice, criterion by criterion.
 *   <li>Age: days from the last change to the day of issue; more than {@value #OLD} are told as
 *       {@link ProblemCode#PROFILE_OLD}.
 * </ol>
 */
public final class QualityCheck {

    /** Profiles that were not changed for more days are told. */
    public static final int OLD = 365;

    private final LocalDate issued;
    private final ConsistencyRules rules;

    /**
     * Prepares the check.
     *
     * @param issued day of issue of the publication
     * @param city the zoning in which sites should lie, or null to leave that out
     * @param countRounding to multiples of what published counts of people are rounded
     */
    public QualityCheck(LocalDate issued, @Nullable Zoning city, int countRounding) {
        this.issued = issued;
        this.rules = new ConsistencyRules(issued, city, countRounding);
    }

    /**
     * Checks a measure.
     *
     * @param measure the measure
     * @return what was found
     */
    public MeasureQuality of(MeasureRecord measure) {
        MeasureDetails details = measure.profile().details();
        Map<ProfileBlock, Completeness> blocks = new EnumMap<>(ProfileBlock.class);
        for (ProfileBlock block : ProfileBlock.values()) {
            blocks.put(block, Completeness.of(measure, block));
        }
        List<SuccessCriterion> criteria = details.criteria();
        List<PhaseProof> proofs = claimed(measure).stream()
                .map(phase -> PhaseProof.of(phase, measure))
                .toList();
        long age = ChronoUnit.DAYS.between(measure.profile().lastModified(), issued);
        List<QualityFinding> findings = new ArrayList<>(rules.of(measure));
        proofs.forEach(proof -> findings.addAll(missing(measure, proof)));
        if (age > OLD) {
            findings.add(QualityFinding.of(
                    FindingLevel.WARNING, measure.profile().id(), ProblemCode.PROFILE_OLD, "/lastModified", age, OLD));
        }
        return new MeasureQuality(
                measure.profile().id(),
                blocks,
                criteria.stream().map(c -> SmartScore.of(c, measure)).toList(),
                criteria.stream()
                        .map(c -> Progress.of(c, measure.result(c.id()).orElse(null)))
                        .toList(),
                proofs,
                details.quality().goodPractice().stream()
                        .sorted(Comparator.comparingInt(GoodPracticeStage::criterion))
                        .toList(),
                age,
                findings);
    }

    private static Set<Phase> claimed(MeasureRecord measure) {
        Set<Phase> claimed = new LinkedHashSet<>();
        claimed.add(measure.profile().phase());
        measure.profile().details().phaseHistory().stream()
                .map(PhasePeriod::phase)
                .forEach(claimed::add);
        return claimed;
    }

    private static List<QualityFinding> missing(MeasureRecord measure, PhaseProof proof) {
        return proof.missing().stream()
                .map(item -> {
                    BilingualText phase = proof.phase().title();
                    return QualityFinding.of(
                            FindingLevel.WARNING,
                            measure.profile().id(),
                            ProblemCode.PROOF_MISSING,
                            "/phase",
                            phase.en(),
                            phase.de(),
                            item.title().en(),
                            item.title().de());
                })
                .toList();
    }
}
