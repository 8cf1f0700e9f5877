package org.lebenswelten.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.greaterThan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.pipeline.AtlasBuild;
import org.lebenswelten.pipeline.AtlasPipeline;
import org.lebenswelten.read.Project;

/**
 * Sizes of target groups of 200 random cities, in one release and beside an earlier one with other target groups; by rounded sizes,
 * known places and known participants.
 */
class HeadCitiesAttackTest {

    private static final int CITIES = 200;

    private static final Map<String, Bounds> FOUND = new TreeMap<>();
    private static final Map<String, Bounds> FOUND_WHEN_OFF = new TreeMap<>();
    private static final Map<String, Bounds> FOUND_AFTER_RELEASE = new TreeMap<>();
    private static final Map<String, Bounds> FOUND_AFTER_RELEASE_WHEN_OFF = new TreeMap<>();
    private static int told;
    private static int toldAfterRelease;

    @BeforeAll
    static void attack() {
        for (long seed = 0; seed < CITIES; seed++) {
            HeadCity city = HeadCity.of(seed);
            Project project = city.project();
            HeadAttack attack = new HeadAttack(project);
            Atlas atlas = build(project).atlas();
            told += told(atlas);
            note(FOUND, seed, attack.recovered(atlas));
            note(FOUND_WHEN_OFF, seed, attack.recovered(SwitchedOff.withTargetsAlone(atlas, project)));
            Project earlier = city.earlier();
            Atlas before = build(earlier).atlas();
            AtlasBuild after = build(city.after(HeadCity.asPrevious(earlier, before)));
            toldAfterRelease += told(after.atlas());
            note(
                    FOUND_AFTER_RELEASE,
                    seed,
                    withoutUnavoidable(
                            attack.recovered(after.atlas(), earlier, before), attack, after, earlier, before));
            note(FOUND_AFTER_RELEASE_WHEN_OFF, seed, attack.recovered(atlas, earlier, before));
        }
    }

    private static AtlasBuild build(Project project) {
        return AtlasPipeline.run(project, stage -> () -> {});
    }

    /**
     * What is found beside what would be found, too, if the present release showed no size at all: that cannot be protected any
     * more, and the build says so.
     */
    private static Map<String, Bounds> withoutUnavoidable(
            Map<String, Bounds> recovered, HeadAttack attack, AtlasBuild after, Project earlier, Atlas before) {
        Map<String, Bounds> found = new TreeMap<>(recovered);
        List<String> warned = after.warnings().stream()
                .filter(problem -> problem.code().id().equals("LW-628"))
                .map(problem -> " " + problem.place().at().replace(' ', '.'))
                .toList();
        if (!found.isEmpty() && !warned.isEmpty()) {
            Map<String, Bounds> anyway = attack.recovered(SwitchedOff.withoutTargets(after.atlas()), earlier, before);
            found.entrySet()
                    .removeIf(cell -> warned.stream().anyMatch(cell.getKey()::endsWith)
                            && cell.getValue().equals(anyway.get(cell.getKey())));
        }
        return found;
    }

    /** How many sizes an atlas tells. */
    private static int told(Atlas atlas) {
        return atlas.layers().stream()
                .filter(layer -> layer.name().startsWith("cov_"))
                .mapToInt(layer -> {
                    int sizes = 0;
                    for (int row = 0; row < layer.size(); row++) {
                        sizes += Double.isNaN(layer.number(row, layer.columnIndex("target"))) ? 0 : 1;
                    }
                    return sizes;
                })
                .sum();
    }

    private static void note(Map<String, Bounds> found, long seed, Map<String, Bounds> recovered) {
        recovered.forEach((cell, bounds) -> found.put("city " + seed + " " + cell, bounds));
    }

    @Test
    void noSizeOfAFewPeopleIsRecovered() {
        assertThat(told, greaterThan(5 * CITIES));
        assertThat(FOUND, anEmptyMap());
    }

    @Test
    void sizesAreRecoveredWhereEachIsToldByItself() {
        assertThat(FOUND_WHEN_OFF.size(), greaterThan(10));
    }

    @Test
    void noSizeIsRecoveredWithThoseOfAnEarlierRelease() {
        assertThat(toldAfterRelease, greaterThan(5 * CITIES));
        assertThat(FOUND_AFTER_RELEASE, anEmptyMap());
    }

    @Test
    void sizesAreRecoveredWhereTheEarlierReleaseIsNotKnown() {
        assertThat(FOUND_AFTER_RELEASE_WHEN_OFF.size(), greaterThan(20));
    }
}
