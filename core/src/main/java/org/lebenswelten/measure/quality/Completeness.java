package org.lebenswelten.measure.quality;

/**
 * How many fields of a profile, or of a block of it, are filled.
 *
 * @param must fields that must be filled
 * @param mustFilled those of them that are
 * @param should fields that should be filled
 * @param shouldFilled those of them that are
 */
public record Completeness(int must, int mustFilled, int should, int shouldFilled) {

    /**
     * Counts the fields of a block.
     *
     * @param measure the measure
     * @param block the block
     * @return its completeness
     */
    public static Completeness of(MeasureRecord measure, ProfileBlock block) {
        Completeness all = new Completeness(0, 0, 0, 0);
        for (ProfileField field : ProfileField.values()) {
            if (field.block() == block && field.isAskedOf(measure)) {
                int filled = field.isFilledIn(measure) ? 1 : 0;
                all = all.plus(field.isMust() ? new Completeness(1, filled, 0, 0) : new Completeness(0, 0, 1, filled));
            }
        }
        return all;
    }

    /**
     * The fields of both.
     *
     * @param other the other fields
     * @return the sums
     */
    public Completeness plus(Completeness other) {
        return new Completeness(
                must + other.must,
                mustFilled + other.mustFilled,
                should + other.should,
                shouldFilled + other.shouldFilled);
    }

    /**
     * Share of the fields that must be filled: {@code mustFilled / must}.
     *
     * @return 0 to 1, {@code NaN} where no field must be filled
     */
    public double mustShare() {
        return (double) mustFilled / must;
    }

    /**
     * Share of the fields that must or should be filled: {@code (mustFilled + shouldFilled) / (must + should)}.
     *
     * @return 0 to 1, {@code NaN} where there is no field
     */
    public double share() {
        return (double) (mustFilled + shouldFilled) / (must + should);
    }
}
