package org.lebenswelten.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What the projects of QGIS in a GeoPackage say, unpacked as QGIS does it. */
public final class StoredProjectTexts {

    private StoredProjectTexts() {}

    /**
     * The projects of a file.
     *
     * @param file a GeoPackage
     * @return XML by name; empty if it has none
     */
    public static SortedMap<String, String> of(Path file) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("SELECT 1 FROM sqlite_schema WHERE name = 'qgis_projects'")
                    .next()) {
                return texts;
            }
            try (ResultSet rows = statement.executeQuery("SELECT name, content FROM qgis_projects")) {
                while (rows.next()) {
                    texts.put(rows.getString(1), unpacked(rows.getString(2)));
                }
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return texts;
    }

    private static String unpacked(String hex) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(HexFormat.of().parseHex(hex)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
