package org.lebenswelten.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Language;

/**
 * Thrown when a published file is not what it should be. The message names file, place, code, value and rule; it is
 * English, {@link #text(Language)} has it in both languages.
 */
public final class AtlasFileException extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_VALUE = 80;

    private final AtlasFileProblem problem;
    private final String german;

    private AtlasFileException(AtlasFileProblem problem, String german, String english, @Nullable Throwable cause) {
        super(english, cause);
        this.problem = problem;
        this.german = german;
    }

    /**
     * Makes the exception.
     *
     * @param problem what is wrong
     * @param file the file
     * @param place where in the file, such as {@code belastung.score, row 3}, or null for the file as a whole
     * @param value what was found there, or null
     * @param rule what the problem's texts name as {@code {0}}
     * @return the exception
     */
    static AtlasFileException of(
            AtlasFileProblem problem, Path file, @Nullable String place, @Nullable Object value, String rule) {
        return new AtlasFileException(
                problem,
                line(problem, Language.DE, file, place, value, rule),
                line(problem, Language.EN, file, place, value, rule),
                null);
    }

    /**
     * Makes the exception for a file as a whole, with its cause.
     *
     * @param problem what is wrong
     * @param file the file
     * @param cause what was thrown
     * @return the exception
     */
    static AtlasFileException of(AtlasFileProblem problem, Path file, Throwable cause) {
        String rule = String.valueOf(cause.getMessage());
        return new AtlasFileException(
                problem,
                line(problem, Language.DE, file, null, null, rule),
                line(problem, Language.EN, file, null, null, rule),
                cause);
    }

    /**
     * A file to compare with is an atlas of something else.
     *
     * @param file the file
     * @param found id of its atlas
     * @param expected id of the atlas that it is to be compared with
     * @return the exception
     */
    public static AtlasFileException otherAtlas(Path file, String found, String expected) {
        return of(AtlasFileProblem.OTHER_ATLAS, file, null, found, expected);
    }

    /**
     * A file to compare with was issued after the atlas.
     *
     * @param file the file
     * @param found its day of issue
     * @param expected day of issue of the atlas
     * @return the exception
     */
    public static AtlasFileException laterAtlas(Path file, String found, String expected) {
        return of(AtlasFileProblem.LATER_ATLAS, file, null, found, expected);
    }

    /**
     * What is wrong.
     *
     * @return the stable code
     */
    public AtlasFileProblem problem() {
        return problem;
    }

    /**
     * The whole message.
     *
     * @param language the language
     * @return such as {@code city.gpkg [belastung.score, row 3] LW-607 'abc': expected a number}
     */
    public String text(Language language) {
        return language == Language.DE ? german : String.valueOf(getMessage());
    }

    private static String line(
            AtlasFileProblem problem,
            Language language,
            Path file,
            @Nullable String place,
            @Nullable Object value,
            String rule) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.lebenswelten.publish.files",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String text = new MessageFormat(bundle.getString(problem.id()), language.locale()).format(new Object[] {rule});
        return file
                + (place == null ? "" : " [" + place + "]")
                + " " + problem.id()
                + (value == null ? "" : " '" + shortened(value.toString()) + "'")
                + ": " + text;
    }

    private static String shortened(String value) {
        String flat = value.replaceAll("\\p{Cntrl}+", " ");
        return flat.length() <= LONGEST_VALUE ? flat : flat.substring(0, LONGEST_VALUE - 3) + "...";
    }
}
