package org.lebenswelten.measure.quality;

import java.util.List;
import org.lebenswelten.measure.Phase;

/**
 * A phase that a profile claims to be or have been in, and what of it is proven.
 *
 * @param phase the phase
 * @param expected what it should have brought
 * @param missing what of that is missing
 */
public record PhaseProof(Phase phase, List<ProofItem> expected, List<ProofItem> missing) {

    /** Copies the lists. */
    public PhaseProof {
        expected = List.copyOf(expected);
        missing = List.copyOf(missing);
    }

    static PhaseProof of(Phase phase, MeasureRecord measure) {
        List<ProofItem> expected = ProofItem.of(phase);
        return new PhaseProof(
                phase,
                expected,
                expected.stream().filter(item -> !item.isIn(measure)).toList());
    }

    /**
     * The share of what is expected that is there.
     *
     * @return 0 to 1, {@code NaN} where nothing is expected
     */
    public double share() {
        return (double) (expected.size() - missing.size()) / expected.size();
    }
}
