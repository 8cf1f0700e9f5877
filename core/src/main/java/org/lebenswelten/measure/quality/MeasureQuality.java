package org.lebenswelten.measure.quality;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.measure.GoodPracticeStage;

/**
 * What the quality check says of one measure.
 *
 * @param measureId the measure
 * @param blocks completeness of each block
 * @param smart how SMART each success criterion is
 * @param progress how far each success criterion has come
 * @param proofs the phases it claims, that it is in first, then those of its history, and what of them is proven
 * @param goodPractice how far it fulfils each criterion of good practice, ascending; there is no mean of them
 * @param ageDays days from the last change to the day of issue; negative where it was changed afterwards
 * @param findings what does not fit
 */
public record MeasureQuality(
        String measureId,
        Map<ProfileBlock, Completeness> blocks,
        List<SmartScore> smart,
        List<Progress> progress,
        List<PhaseProof> proofs,
        List<GoodPracticeStage> goodPractice,
        long ageDays,
        List<QualityFinding> findings) {

    /** Copies the collections. */
    public MeasureQuality {
        blocks = Collections.unmodifiableMap(new EnumMap<>(blocks));
        smart = List.copyOf(smart);
        progress = List.copyOf(progress);
        proofs = List.copyOf(proofs);
        goodPractice = List.copyOf(goodPractice);
        findings = List.copyOf(findings);
    }

    /**
     * Completeness of the whole profile.
     *
     * @return the sum over blocks
     */
    public Completeness total() {
        return blocks.values().stream().reduce(new Completeness(0, 0, 0, 0), Completeness::plus);
    }

    /**
     * SMART points of all criteria over those there could be.
     *
     * @return 0 to 1, {@code NaN} without criteria
     */
    public double smartShare() {
        return smart.stream().mapToInt(SmartScore::points).sum() / ((double) SmartScore.MOST * smart.size());
    }

    /**
     * Proofs that are there over those that are expected, over all phases claimed.
     *
     * @return 0 to 1, {@code NaN} where nothing is expected
     */
    public double proofShare() {
        int expected = proofs.stream().mapToInt(p -> p.expected().size()).sum();
        int missing = proofs.stream().mapToInt(p -> p.missing().size()).sum();
        return (double) (expected - missing) / expected;
    }

    /**
     * How many findings there are of a level.
     *
     * @param level the level
     * @return 0 or more
     */
    public long count(FindingLevel level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }
}
