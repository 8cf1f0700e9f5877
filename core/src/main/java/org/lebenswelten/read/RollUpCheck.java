package org.lebenswelten.read;

import org.lebenswelten.model.ProblemCode;

/** Checks that the residents are known for whose zoning scores are to be summarised. */
final class RollUpCheck {

    private RollUpCheck() {}

    /**
     * Checks all indices.
     *
     * @param atlas the definition
     * @param log where to report
     */
    static void check(YamlNode atlas, ProblemLog log) {
        YamlNode population = atlas.find("population");
        for (YamlNode index : atlas.items("indices")) {
            YamlNode zoning = index.find("zoning");
            if (index.items("rollUp").isEmpty() || zoning == null || !index.isSound()) {
                continue;
            }
            boolean known = population != null
                    && (!population.isSound() || population.text("zoning").equals(zoning.text()));
            if (!known) {
                log.add(
                        ProblemCode.ROLL_UP_WITHOUT_POPULATION,
                        index.at("rollUp").place(),
                        null,
                        zoning.text());
            }
        }
    }
}
