package org.lebenswelten.samples.musterstadt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The profiles written by hand fit the generated city and each other. */
class MusterstadtProfilesTest {

    private static Map<String, Map<?, ?>> measures;
    private static Map<String, Map<?, ?>> projects;
    private static Musterstadt city;

    @BeforeAll
    static void read() throws IOException {
        measures = profiles("measures");
        projects = profiles("projects");
        city = Musterstadt.make();
    }

    @Test
    void thereAreAboutTwelveMeasuresAndTwoProjects() {
        assertThat(measures.size(), greaterThanOrEqualTo(12));
        assertThat(projects.size(), equalTo(2));
        Set<Object> phases = measures.values().stream()
                .map(measure -> (Object) measure.get("phase"))
                .collect(Collectors.toSet());
        assertThat(phases, hasItems("idea", "planning", "implementation", "evaluation", "routine", "ended"));
    }

    @Test
    void sitesInAFacilityLieWhereItIs() {
        Map<String, Facility> facilities = Stream.concat(city.kitas().stream(), city.schools().stream())
                .collect(Collectors.toMap(Facility::id, Function.identity()));
        int checked = 0;
        for (Map<?, ?> site : sites()) {
            Object unit = site.get("settingUnitId");
            if (unit instanceof String id) {
                Facility facility = facilities.get(id);
                assertThat(site.get("name"), equalTo(facility.name()));
                assertThat(site.get("x"), equalTo((int) facility.place().x));
                assertThat(site.get("y"), equalTo((int) facility.place().y));
                assertThat(site.get("areaId"), equalTo(facility.quarter().id()));
                checked++;
            }
        }
        assertThat(checked, greaterThanOrEqualTo(20));
    }

    @Test
    void everySiteLiesInItsQuarter() {
        Map<String, Area> quarters = city.quarters().stream().collect(Collectors.toMap(Area::id, Function.identity()));
        for (Map<?, ?> site : sites()) {
            if (site.get("areaId") == null) {
                assertThat("only the teaching example names no quarter", site.get("id"), equalTo("draussen"));
                continue;
            }
            Area quarter = quarters.get((String) site.get("areaId"));
            assertTrue(
                    quarter.geometry().contains(Plane.GEOMETRIES.createPoint(Plane.at((Integer) site.get("x"), (Integer)
                            site.get("y")))),
                    "site " + site.get("id") + " in " + quarter.id());
        }
    }

    @Test
    void measuresAndProjectsNameEachOther() {
        for (Map<?, ?> measure : measures.values()) {
            if (measure.get("projectId") instanceof String project) {
                List<?> ids = (List<?>) projects.get(project).get("measures");
                assertTrue(ids.contains(measure.get("id")), project + " names " + measure.get("id"));
            }
        }
        for (Map<?, ?> project : projects.values()) {
            for (Object id : (List<?>) project.get("measures")) {
                assertThat(measures.get((String) id).get("projectId"), equalTo(project.get("id")));
            }
        }
    }

    /** No data on persons: contacts are functions, and their addresses lead nowhere (RFC 2606). */
    @Test
    void contactsAreFunctionsAtExampleAddresses() {
        for (Map<?, ?> measure : measures.values()) {
            Map<?, ?> contact = (Map<?, ?>) measure.get("contact");
            assertThat(contact.keySet(), equalTo(Set.of("role", "organisation", "mail")));
            assertThat((String) contact.get("mail"), endsWith("@musterstadt.example"));
        }
    }

    private static List<Map<?, ?>> sites() {
        return measures.values().stream()
                .<Map<?, ?>>flatMap(
                        measure -> ((List<?>) measure.get("sites")).stream().map(site -> (Map<?, ?>) site))
                .toList();
    }

    /** The profiles of a folder by id, which is the name of the file. */
    private static Map<String, Map<?, ?>> profiles(String folder) throws IOException {
        Map<String, Map<?, ?>> profiles = new TreeMap<>();
        try (Stream<Path> paths = Files.list(CommittedFiles.folder().resolve(folder))) {
            for (Path path : paths.toList()) {
                Map<?, ?> profile = (Map<?, ?>) new Load(LoadSettings.builder().build())
                        .loadFromString(Files.readString(path, StandardCharsets.UTF_8));
                assertThat(path.getFileName().toString(), equalTo(profile.get("id") + ".yaml"));
                profiles.put((String) profile.get("id"), profile);
            }
        }
        return profiles;
    }
}
