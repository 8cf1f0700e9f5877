package org.lebenswelten.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.attack.CountAttack.Means;
import org.lebenswelten.pipeline.AtlasPipeline;
import org.lebenswelten.publish.GeoPackageWriter;
import org.lebenswelten.read.Project;

/**
 * Attacks 200 random cities, and shows that each attack succeeds where its counter-measure is off.
 *
 * <p>A counter-measure is switched off by making other figures of the published ones by hand: the test knows the true ones
 * from a build under rules that withhold nothing.
 */
class RandomCitiesTest {

    private static final int CITIES = 200;

    /** Withheld counts recovered below the profile's interval, by attack. */
    private static final Map<String, Map<String, Bounds>> FOUND = new TreeMap<>();

    /** The same with the counter-measure off. */
    private static final Map<String, Map<String, Bounds>> FOUND_WHEN_OFF = new TreeMap<>();

    private static int withheld;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void attack() {
        for (long seed = 0; seed < CITIES; seed++) {
            attack(seed, RandomCity.of(seed));
        }
    }

    private static void attack(long seed, RandomCity city) {
        Project project = city.project();
        Atlas atlas = AtlasPipeline.run(project, stage -> () -> {}).atlas();
        PublishedFigures figures = PublishedFigures.of(atlas);
        withheld += (int) figures.figures().values().stream()
                .filter(figure -> !figure.isShown())
                .count();
        Attacked attacked = new Attacked(project, List.of(figures));
        note(FOUND, "all means", seed, attacked.recovered());
        if (city.hasReach()) {
            note(FOUND, "reach", seed, new ReachAttack(project).recovered(figures));
            note(FOUND, "places", seed, PlacesAttack.ofPlaces(project).recovered(figures, atlas));
            note(FOUND, "contact", seed, PlacesAttack.ofContact(project, atlas).recovered(figures, atlas));
        }
        HiddenRates hidden = HiddenRates.of(project, figures);
        note(FOUND, "files", seed, written(hidden, atlas, "city" + seed));
        note(FOUND, "index", seed, new IndexAttack(project).recovered(atlas, figures));
        note(FOUND, "legend", seed, new LegendAttack(project).recovered(atlas));
        if (seed % 8 == 0) {
            switchOff(seed, city, attacked, atlas);
            Atlas leaking = SwitchedOff.withHiddenRates(atlas, hidden);
            note(FOUND_WHEN_OFF, "files", seed, written(hidden, leaking, "leaking" + seed));
        }
        if (city.hasGroups() || city.hasSums()) {
            republish(seed, city);
        }
        overwrite(seed, city, hidden, atlas);
    }

    /** What stands in the GeoPackage of a city. */
    private static Map<String, Bounds> written(HiddenRates hidden, Atlas atlas, String name) {
        try {
            Path own = Files.createDirectories(folder.resolve(name));
            GeoPackageWriter.write(atlas, own.resolve("city.gpkg"));
            return hidden.in(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void switchOff(long seed, RandomCity city, Attacked attacked, Atlas atlas) {
        Project project = attacked.project();
        Project open = city.project(
                Attacked.open(city.policy()).withRelations(project.disclosure().relations()));
        Atlas openAtlas = AtlasPipeline.run(open, stage -> () -> {}).atlas();
        PublishedFigures all = PublishedFigures.of(openAtlas);
        Attacked primaryOnly = attacked.with(attacked.withoutComplementary(all));
        note(FOUND_WHEN_OFF, "hierarchy", seed, primaryOnly.recovered(EnumSet.of(Means.RATES, Means.HIERARCHY)));
        if (city.hasSums()) {
            note(FOUND_WHEN_OFF, "years", seed, primaryOnly.recovered(EnumSet.of(Means.RATES, Means.YEARS)));
        }
        if (city.hasGroups()) {
            note(FOUND_WHEN_OFF, "groups", seed, primaryOnly.recovered(EnumSet.of(Means.RATES, Means.GROUPS)));
        }
        Attacked limitsLeft = attacked.with(
                SwitchedOff.withLimitsOfWithheld(attacked.releases().get(0), all));
        note(FOUND_WHEN_OFF, "limits", seed, limitsLeft.recovered(EnumSet.of(Means.LIMITS)));
        Attacked ratesLeft = attacked.with(
                SwitchedOff.withRatesOfWithheld(attacked.releases().get(0), all));
        note(FOUND_WHEN_OFF, "rates", seed, ratesLeft.recovered(EnumSet.of(Means.RATES)));
        if (city.hasReach()) {
            note(
                    FOUND_WHEN_OFF,
                    "reach",
                    seed,
                    new ReachAttack(project)
                            .recovered(SwitchedOff.withSharesOfOneCoverage(
                                    attacked.releases().get(0), all)));
            note(
                    FOUND_WHEN_OFF,
                    "places",
                    seed,
                    PlacesAttack.ofPlaces(project).recovered(attacked.releases().get(0), openAtlas));
            note(
                    FOUND_WHEN_OFF,
                    "contact",
                    seed,
                    PlacesAttack.ofContact(project, openAtlas)
                            .recovered(attacked.releases().get(0), openAtlas));
            Map<String, Bounds> twice = new ReachAttack(project)
                    .recovered(SwitchedOff.withSharesThatTellTwice(
                            attacked.releases().get(0), all));
            twice.keySet().removeIf(cell -> !cell.startsWith("cov_both/twice/"));
            note(FOUND_WHEN_OFF, "twice", seed, twice);
        }
        note(
                FOUND_WHEN_OFF,
                "index",
                seed,
                new IndexAttack(project)
                        .recovered(openAtlas, attacked.releases().get(0)));
        note(
                FOUND_WHEN_OFF,
                "ranks",
                seed,
                new IndexAttack(project)
                        .recovered(
                                SwitchedOff.withRanksOfAll(
                                        openAtlas, attacked.releases().get(0)),
                                attacked.releases().get(0)));
        note(
                FOUND_WHEN_OFF,
                "legend",
                seed,
                new LegendAttack(project).recovered(SwitchedOff.withClasses(atlas, openAtlas)));
    }

    /** An earlier release showed the total alone; this one shows groups and rolling years too. */
    private static void republish(long seed, RandomCity city) {
        PublishedFigures before = Attacked.published(city.withoutGroupsAndSums(city.policy()));
        Attacked forgetful = Attacked.of(city.project()).after(before);
        note(FOUND_WHEN_OFF, "republication", seed, forgetful.recovered());
        Project aware = city.project(city.policy().withPrevious(List.of(Attacked.asPrevious(before))));
        note(FOUND, "republication", seed, Attacked.of(aware).after(before).recovered());
    }

    /** The atlas is written where an earlier one without protection lies. */
    private static void overwrite(long seed, RandomCity city, HiddenRates hidden, Atlas atlas) {
        Atlas open = AtlasPipeline.run(city.project(EarlierFiles.open(city.project())), stage -> () -> {})
                .atlas();
        EarlierFiles files = new EarlierFiles(hidden, open, folder.resolve("earlier" + seed));
        note(FOUND, "earlier files", seed, files.write(atlas).found());
        if (seed % 8 == 0) {
            EarlierFiles left = new EarlierFiles(hidden, open, folder.resolve("dropped" + seed));
            note(FOUND_WHEN_OFF, "free pages", seed, left.dropTables().foundInGeoPackage());
            note(FOUND_WHEN_OFF, "earlier files", seed, left.found());
        }
    }

    private static void note(
            Map<String, Map<String, Bounds>> all, String attack, long seed, Map<String, Bounds> recovered) {
        Map<String, Bounds> found = all.computeIfAbsent(attack, k -> new TreeMap<>());
        recovered.forEach((cell, bounds) -> found.put("city " + seed + " " + cell, bounds));
    }

    @Test
    void citiesHaveMuchToHide() {
        assertThat(withheld, greaterThan(5 * CITIES));
    }

    @Test
    void noWithheldCountIsRecovered() {
        assertThat(
                FOUND.keySet(),
                is(Set.of(
                        "files",
                        "all means",
                        "reach",
                        "places",
                        "contact",
                        "index",
                        "legend",
                        "republication",
                        "earlier files")));
        FOUND.forEach((attack, found) -> assertThat(attack, found, is(anEmptyMap())));
    }

    @Test
    void everyAttackSucceedsWhereItsCounterMeasureIsOff() {
        assertThat(
                FOUND_WHEN_OFF.keySet(),
                is(Set.of(
                        "files",
                        "hierarchy",
                        "years",
                        "groups",
                        "limits",
                        "rates",
                        "reach",
                        "places",
                        "contact",
                        "twice",
                        "index",
                        "ranks",
                        "legend",
                        "republication",
                        "earlier files",
                        "free pages")));
        FOUND_WHEN_OFF.forEach((attack, found) -> assertThat(attack, found.size(), greaterThan(0)));
    }
}
