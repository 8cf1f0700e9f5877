package org.lebenswelten.pipeline;

/** Hears of each stage as it begins and ends, for instance to show progress. */
@FunctionalInterface
public interface StageListener {

    /**
     * A stage begins.
     *
     * @param stage the stage
     * @return called when the stage ends well
     */
    Runnable begin(Stage stage);
}
