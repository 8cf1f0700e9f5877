package org.lebenswelten.geotools;

import org.geotools.api.util.InternationalString;
import org.geotools.util.GrowableInternationalString;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Language;

/**
 * Texts in the form that GeoTools and GeoServer know. The class is one of theirs, so that what GeoServer saves can be
 * read when this plugin has gone.
 */
public final class Titles {

    private Titles() {}

    /**
     * A text that answers in English if asked for it, else in German.
     *
     * @param text the text
     * @return the same text
     */
    public static InternationalString of(BilingualText text) {
        GrowableInternationalString string = new GrowableInternationalString(text.de());
        for (Language language : Language.values()) {
            string.add(language.locale(), text.in(language));
        }
        return string;
    }

    /**
     * A text for a place that holds one language only.
     *
     * @param text the text
     * @return the German text
     */
    public static String german(BilingualText text) {
        return text.in(Language.DE);
    }
}
