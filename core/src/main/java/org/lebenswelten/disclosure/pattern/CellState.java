package org.lebenswelten.disclosure.pattern;

/** What becomes of a cell before complementary suppression decides. */
public enum CellState {

    /** To be shown; may be hidden to protect others. Status {@code s} of tau-Argus and sdcTable. */
    PUBLISHED(true, true),

    /** Shown for certain, as it was shown before or elsewhere; cannot be hidden. Status {@code z}. */
    FIXED(true, false),

    /** Hidden because it tells something by itself; needs a demand. Status {@code u}. */
    PRIMARY(false, false),

    /** Hidden for another reason, such as an earlier release. Status {@code x}. */
    SUPPRESSED(false, false),

    /** Never shown by anyone, but part of relations: a single year behind sums of years, a sum of hidden cells. */
    LATENT(false, false);

    private final boolean shown;
    private final boolean free;

    CellState(boolean shown, boolean free) {
        this.shown = shown;
        this.free = free;
    }

    /**
     * Whether the cell is shown unless complementary suppression hides it.
     *
     * @return true for {@link #PUBLISHED} and {@link #FIXED}
     */
    public boolean isShown() {
        return shown;
    }

    /**
     * Whether complementary suppression may hide the cell.
     *
     * @return true for {@link #PUBLISHED}
     */
    public boolean mayBeHidden() {
        return free;
    }
}
