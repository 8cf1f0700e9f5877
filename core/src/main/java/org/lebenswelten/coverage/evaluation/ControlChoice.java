package org.lebenswelten.coverage.evaluation;

import java.util.List;

/** Which areas treated ones are compared with. */
public sealed interface ControlChoice {

    /**
     * Areas that were most like the treated before the start.
     *
     * @param rule how many, and how like
     * @param level whether they are to have been alike in the figure that is evaluated
     * @param indexIds indices whose scores in the last period before the start are to be alike
     * @param excludedIds areas that must not be controls, such as those of other projects
     */
    record Matched(MatchedControls rule, boolean level, List<String> indexIds, List<String> excludedIds)
            implements ControlChoice {

        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException if there is nothing to be alike in
         */
        public Matched {
            indexIds = List.copyOf(indexIds);
            excludedIds = List.copyOf(excludedIds);
            if (!level && indexIds.isEmpty()) {
                throw new IllegalArgumentException("controls are matched by nothing, expected the level or an index");
            }
        }

        /**
         * Matched by the level before alone.
         *
         * @return with {@link MatchedControls#withDefaults}
         */
        public static Matched withDefaults() {
            return new Matched(MatchedControls.withDefaults(), true, List.of(), List.of());
        }
    }

    /**
     * Named areas.
     *
     * @param areaIds keys of the areas
     */
    record Named(List<String> areaIds) implements ControlChoice {

        /** Copies the list. */
        public Named {
            areaIds = List.copyOf(areaIds);
        }
    }
}
