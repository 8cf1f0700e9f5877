package org.lebenswelten.read;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Language;

/** Parts of problem texts in both languages, such as the rules of the JSON Schema in words. */
final class Words {

    private Words() {}

    /**
     * Words by their key.
     *
     * @param key key in {@code words_de.properties} and {@code words_en.properties}
     * @param arguments what stands for {@code {0}} and so on; of a {@link BilingualText} its language
     * @return the words
     */
    static BilingualText of(String key, Object... arguments) {
        return new BilingualText(in(Language.DE, key, arguments), in(Language.EN, key, arguments));
    }

    /**
     * Whether there are words for a key.
     *
     * @param key the key
     * @return true if both languages have it
     */
    static boolean has(String key) {
        return bundle(Language.DE).containsKey(key) && bundle(Language.EN).containsKey(key);
    }

    private static String in(Language language, String key, Object... arguments) {
        Object[] own = new Object[arguments.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = arguments[i] instanceof BilingualText text ? text.in(language) : String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle(language).getString(key), language.locale()).format(own);
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                "org.lebenswelten.read.words",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
