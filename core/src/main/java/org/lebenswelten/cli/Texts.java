package org.lebenswelten.cli;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.lebenswelten.model.Language;

/** Sentences of the command line in one language, from {@code cli_de.properties} and {@code cli_en.properties}. */
final class Texts {

    private final Language language;
    private final ResourceBundle bundle;

    Texts(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "org.lebenswelten.cli.cli",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Language language() {
        return language;
    }

    /** The bundle from which picocli takes the texts of {@code --help}. */
    ResourceBundle bundle() {
        return bundle;
    }

    String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(arguments);
    }
}
