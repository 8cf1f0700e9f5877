package org.lebenswelten.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.pipeline.AtlasPipeline;
import org.lebenswelten.publish.AtlasOutput;
import org.lebenswelten.publish.StoredProjectTexts;
import org.lebenswelten.publish.metadata.MetadataFiles;
import org.lebenswelten.publish.portal.PortalFiles;
import org.lebenswelten.publish.portal.QgisProjects;
import org.lebenswelten.read.Project;

/**
 * Searches the written files - the GeoPackage with its free pages, tables, styles, report - for what is withheld (leak L1), and
 * for what an earlier build left behind (leak L11).
 *
 * <p>Withheld counts are small numbers and stand everywhere; their rates at full precision do not. Each withheld rate that is
 * not a round number is searched as eight bytes and as text.
 */
class PublishedFilesTest {

    private static final RandomCity CITY = RandomCity.of(4);

    @TempDir
    private Path folder;

    private Project project;
    private HiddenRates secrets;
    private Path file;

    @BeforeEach
    void build() throws IOException {
        project = CITY.project();
        Atlas atlas = atlas(project);
        secrets = HiddenRates.of(project, PublishedFigures.of(atlas));
        file = folder.resolve("city.gpkg");
        AtlasOutput.of(file).write(atlas(open()));
        QgisProjects projects = new QgisProjects();
        AtlasOutput.of(file)
                .with(new MetadataFiles(), new PortalFiles(), projects)
                .withProjects(projects)
                .write(atlas);
    }

    @Test
    void noFileHoldsAWithheldRate() throws IOException {
        assertThat(secrets.rates().size(), greaterThan(5));
        for (Path path : files()) {
            assertThat(path.toString(), found(Files.readAllBytes(path)), is(empty()));
        }
        assertThat(StoredProjectTexts.of(file).size(), is(2));
        assertThat(foundInProjects(file), is(empty()));
    }

    /** A project is packed, so a search of the file's bytes alone would pass it over. */
    @Test
    void theSearchLooksIntoProjects() throws IOException {
        Path other = folder.resolve("other.gpkg");
        AtlasOutput.of(other)
                .withProjects((atlas, name) -> new TreeMap<>(Map.of("p", "<qgis rate=\"" + first() + "\"/>")))
                .write(atlas(project));

        assertThat(found(Files.readAllBytes(other)), is(empty()));
        assertThat(foundInProjects(other), is(not(empty())));
    }

    @Test
    void theSearchFindsAHiddenColumn() throws IOException, SQLException {
        sql("ALTER TABLE ind_poor ADD COLUMN raw REAL DEFAULT " + first());
        assertThat(found(Files.readAllBytes(file)), is(not(empty())));
    }

    /** SQLite only unlinks what is deleted, unless it is told to overwrite it. */
    @Test
    void theSearchFindsAFreePage() throws IOException, SQLException {
        sql(
                "PRAGMA secure_delete = OFF",
                "CREATE TABLE raw (rate REAL)",
                "INSERT INTO raw VALUES (" + first() + ")",
                "DROP TABLE raw");
        assertThat(found(Files.readAllBytes(file)), is(not(empty())));
    }

    @Test
    void theSearchFindsAReport() {
        assertThat(found(("{\"rate\": " + first() + "}").getBytes(UTF_8)), is(not(empty())));
    }

    /** L11: the build before had all values; nothing of it is there any more. */
    @Test
    void tablesOfAnEarlierBuildAreGone() throws IOException {
        Set<String> withheld = withheldInTables();
        assertThat(withheld.size(), greaterThan(5));
        assertThat(shownInTables(withheld), is(empty()));
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(
                    beside.map(path -> path.getFileName().toString()).sorted().toList(),
                    is(List.of("city", "city.gpkg")));
        }
    }

    /** L11: a layer that is not published any more has no file. */
    @Test
    void layersOfAnEarlierBuildAreGone() throws IOException {
        Atlas fewer = atlas(CITY.withoutGroupsAndSums(CITY.policy()));
        AtlasOutput.of(file).write(fewer);
        for (Path path : files()) {
            String name = path.getFileName().toString();
            if (name.startsWith("ind_")) {
                assertThat(
                        name, fewer.layer(name.substring(0, name.indexOf('.'))).isPresent(), is(true));
            }
        }
    }

    /** L11 with the counter-measure off: the table of the earlier build still lies there. */
    @Test
    void theSearchFindsATableOfAnEarlierBuild() throws IOException {
        Set<String> withheld = withheldInTables();
        Path other = folder.resolve("open.gpkg");
        AtlasOutput.of(other).write(atlas(open()));
        Files.copy(folder.resolve("open/csv/ind_poor.csv"), folder.resolve("city/csv/ind_poor_2023.csv"));
        assertThat(shownInTables(withheld), is(not(empty())));
    }

    private static Project open() {
        return CITY.project(
                Attacked.open(CITY.policy()).withRelations(CITY.policy().relations()));
    }

    private static Atlas atlas(Project project) {
        return AtlasPipeline.run(project, stage -> () -> {}).atlas();
    }

    private double first() {
        return secrets.rates().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("ind_poor/"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private Set<String> found(byte[] bytes) {
        return secrets.in(bytes).keySet();
    }

    private Set<String> foundInProjects(Path geoPackage) throws IOException {
        return found(
                String.join("\n", StoredProjectTexts.of(geoPackage).values()).getBytes(UTF_8));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    /** The ids of the features of {@code ind_poor} without a value. */
    private Set<String> withheldInTables() throws IOException {
        Set<String> withheld = new TreeSet<>();
        for (String line : Files.readAllLines(folder.resolve("city/csv/ind_poor.csv"))) {
            String id = line.substring(0, line.indexOf(','));
            if (secrets.rates().containsKey("ind_poor/" + id)) {
                withheld.add(id);
            }
        }
        return withheld;
    }

    /** Which of them have a value in some table of the layer. */
    private Set<String> shownInTables(Set<String> withheld) throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path path : files()) {
            String name = path.getFileName().toString();
            if (name.startsWith("ind_poor") && name.endsWith(".csv")) {
                List<String> lines = Files.readAllLines(path);
                int value = List.of(lines.get(0).split(",", -1)).indexOf("val");
                for (String line : lines) {
                    String[] cells = line.split(",", -1);
                    if (withheld.contains(cells[0]) && !cells[value].isEmpty()) {
                        shown.add(cells[0]);
                    }
                }
            }
        }
        return shown;
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
