package org.lebenswelten.model;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Sentences for data problems, in German and in English. */
public final class ProblemTexts {

    private final Language language;
    private final ResourceBundle bundle;

    /**
     * The sentences in one language.
     *
     * @param language the language
     */
    public ProblemTexts(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "org.lebenswelten.model.problems",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * What is wrong and which rule it breaks, without place and value.
     *
     * @param problem the problem
     * @return the sentence
     */
    public String rule(DataProblem problem) {
        MessageFormat format = new MessageFormat(bundle.getString(problem.code().id()), language.locale());
        return format.format(problem.arguments().toArray());
    }

    /**
     * The whole line: place, code, value, rule.
     *
     * @param problem the problem
     * @return such as {@code data/social.csv:217 [count] LW-205 '-3': expected a whole number >= 0}
     */
    public String line(DataProblem problem) {
        String value = problem.value() == null ? "" : " '" + shortened(problem.value()) + "'";
        return problem.place() + " " + problem.code().id() + value + ": " + rule(problem);
    }

    private static String shortened(String value) {
        String flat = value.replaceAll("\\p{Cntrl}+", " ");
        return flat.length() <= 80 ? flat : flat.substring(0, 77) + "...";
    }
}
