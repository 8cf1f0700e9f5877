package org.lebenswelten.atlas;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.ResourceBundle;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Language;

/**
 * Titles and descriptions of layers and columns in both languages, from {@code layers_de.properties} and
 * {@code layers_en.properties}. Arguments that are bilingual themselves are put in by language, numbers in the language's
 * own form.
 */
final class LayerTexts {

    private static final ResourceBundle DE = bundle(Language.DE);
    private static final ResourceBundle EN = bundle(Language.EN);

    private LayerTexts() {}

    static BilingualText of(String key, Object... arguments) {
        return new BilingualText(format(DE, Language.DE, key, arguments), format(EN, Language.EN, key, arguments));
    }

    /** A number as people of a language write it, without trailing zeros. */
    static BilingualText number(double number) {
        return new BilingualText(number(number, Language.DE), number(number, Language.EN));
    }

    /** A text that ends in a full stop, so that another sentence can follow. */
    static BilingualText sentence(BilingualText text) {
        return new BilingualText(sentence(text.de()), sentence(text.en()));
    }

    private static String sentence(String text) {
        String trimmed = text.strip();
        return trimmed.matches("(?s).*[.!?]") ? trimmed : trimmed + ".";
    }

    /** Several texts one after the other. */
    static BilingualText joined(String separator, BilingualText... texts) {
        return new BilingualText(
                String.join(
                        separator, Arrays.stream(texts).map(BilingualText::de).toList()),
                String.join(
                        separator, Arrays.stream(texts).map(BilingualText::en).toList()));
    }

    private static String number(double number, Language language) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    private static String format(ResourceBundle bundle, Language language, String key, Object... arguments) {
        Object[] inLanguage = Arrays.stream(arguments)
                .map(argument -> argument instanceof BilingualText text
                        ? text.in(language)
                        : argument instanceof Number number
                                ? number(number.doubleValue(), language)
                                : String.valueOf(argument))
                .toArray();
        return new MessageFormat(bundle.getString(key), language.locale()).format(inLanguage);
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                "org.lebenswelten.atlas.layers",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
