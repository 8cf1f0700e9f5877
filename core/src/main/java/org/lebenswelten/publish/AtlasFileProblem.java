package org.lebenswelten.publish;

/**
 * The stable codes of what can be wrong with a published file. Texts stand in {@code files_de.properties} and
 * {@code files_en.properties}.
 */
public enum AtlasFileProblem {
    /** The file is no GeoPackage. */
    NOT_A_GEOPACKAGE(601),
    /** The file is shorter than it says, or SQLite finds it damaged. */
    BROKEN(602),
    /** The GeoPackage holds no atlas description. */
    NOT_AN_ATLAS(603),
    /** The file was written in a newer format. */
    NEWER_FORMAT(604),
    /** The file holds a table, view, trigger or column that no atlas has. */
    UNEXPECTED_OBJECT(605),
    /** A table or column is missing. */
    MISSING_OBJECT(606),
    /** A value does not fit its place. */
    WRONG_CONTENT(607),
    /** The file is not there or may not be read. */
    UNREADABLE(608),
    /** A folder to be replaced was not made by this program. */
    FOREIGN_FOLDER(609),
    /** The file to compare with is an atlas of something else. */
    OTHER_ATLAS(650),
    /** The file to compare with was issued later. */
    LATER_ATLAS(651);

    private final int number;

    AtlasFileProblem(int number) {
        this.number = number;
    }

    /**
     * The code as users see it.
     *
     * @return such as {@code LW-602}
     */
    public String id() {
        return "LW-" + number;
    }
}
