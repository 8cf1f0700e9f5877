package org.lebenswelten.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Name and version of this program, as they stand in provenance and in {@code --version}. */
public final class ProgramVersion {

    /** The program's name. */
    public static final String NAME = "Lebenswelten";

    private static final String CURRENT = load();

    private ProgramVersion() {}

    /**
     * The version that was built.
     *
     * @return such as {@code 0.1.0}
     */
    public static String current() {
        return CURRENT;
    }

    private static String load() {
        Properties properties = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
