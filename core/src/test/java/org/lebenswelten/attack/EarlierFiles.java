package org.lebenswelten.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.publish.AtlasOutput;
import org.lebenswelten.read.Project;

/**
 * What an atlas written over an earlier one leaves of it (leak L11): the earlier one withholds nothing and rounds nothing, so that
 * the withheld rates of the later one stand in its GeoPackage and its tables.
 */
final class EarlierFiles {

    private final HiddenRates hidden;
    private final Path folder;
    private final Path file;

    /** Writes the earlier atlas into an empty folder. */
    EarlierFiles(HiddenRates hidden, Atlas earlier, Path folder) {
        this.hidden = hidden;
        this.folder = folder;
        this.file = folder.resolve("city.gpkg");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(earlier);
    }

    /** Rules that withhold nothing and round nothing, with the relations of a project. */
    static DisclosurePolicy open(Project project) {
        return DisclosurePolicy.of(new DisclosureProfile(0, 0, 0, ZeroRule.PUBLISH, OptionalInt.empty(), 1))
                .withRelations(project.disclosure().relations());
    }

    /** Writes another atlas at the same place. */
    EarlierFiles write(Atlas atlas) {
        try {
            AtlasOutput.of(file).write(atlas);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The withheld rates in any file of the folder, free pages of the GeoPackage included. */
    Map<String, Bounds> found() {
        return hidden.in(folder);
    }

    /** The withheld rates in the folder beside the GeoPackage alone. */
    Map<String, Bounds> foundInFolder() {
        return hidden.in(folder.resolve("city"));
    }

    /** The withheld rates in the GeoPackage alone. */
    Map<String, Bounds> foundInGeoPackage() {
        try {
            return hidden.in(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The counter-measure off: the tables of the GeoPackage are dropped without overwriting them, all other files stay. */
    EarlierFiles dropTables() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA secure_delete = OFF");
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'ind@_%' ESCAPE '@'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                statement.execute("DROP TABLE \"" + table + "\"");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(file + ": tables cannot be dropped", e);
        }
        return this;
    }
}
