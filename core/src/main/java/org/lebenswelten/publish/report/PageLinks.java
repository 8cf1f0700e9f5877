package org.lebenswelten.publish.report;

import java.util.Set;
import org.lebenswelten.model.Language;

/**
 * Relative links from one page to others of the same report.
 *
 * @param language the language of the page
 * @param path its path without the folder of the language
 * @param pages paths of all pages there are
 */
record PageLinks(Language language, String path, Set<String> pages) {

    /** Whether there is such a page. */
    boolean has(String target) {
        int anchor = target.indexOf('#');
        return pages.contains(anchor < 0 ? target : target.substring(0, anchor));
    }

    /** A page of the same language. */
    String to(String target) {
        return "../".repeat(depth(path)) + target;
    }

    /** A file that stands there once for both languages. */
    String toFile(String target) {
        return root() + target;
    }

    /** The same page in the other language. */
    String toOtherLanguage() {
        return root() + (language == Language.DE ? folder(Language.EN) : folder(Language.DE)) + path;
    }

    /** The folder of a language. */
    static String folder(Language language) {
        return language == Language.DE ? "" : language.code() + "/";
    }

    private String root() {
        return "../".repeat(depth(folder(language) + path));
    }

    private static int depth(String path) {
        return (int) path.chars().filter(c -> c == '/').count();
    }
}
