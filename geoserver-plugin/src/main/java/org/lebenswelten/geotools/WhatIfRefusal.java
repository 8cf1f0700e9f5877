package org.lebenswelten.geotools;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.ResourceBundle;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Language;

/** Why a what-if request is refused, in German and English; a map service hands its message to whoever asked. */
public final class WhatIfRefusal extends IOException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_VALUE = 80;

    private final transient BilingualText text;

    private WhatIfRefusal(BilingualText text) {
        super(text.de() + " / " + text.en());
        this.text = text;
    }

    /**
     * A refusal whose arguments are the same in both languages.
     *
     * @param reason key of the text
     * @param arguments what was found and what is expected
     * @return the exception
     */
    static WhatIfRefusal of(String reason, Object... arguments) {
        return of(reason, arguments, arguments);
    }

    /** A refusal whose last argument differs by language. */
    static WhatIfRefusal of(String reason, Object first, BilingualText last) {
        return of(reason, new Object[] {first, last.de()}, new Object[] {first, last.en()});
    }

    private static WhatIfRefusal of(String reason, Object[] german, Object[] english) {
        return new WhatIfRefusal(
                new BilingualText(line(Language.DE, reason, german), line(Language.EN, reason, english)));
    }

    /** What somebody sent, in quotes, shortened, without control characters. */
    static String quoted(Object value) {
        String flat = String.valueOf(value).replaceAll("\\p{Cntrl}+", " ");
        return "'" + (flat.length() <= LONGEST_VALUE ? flat : flat.substring(0, LONGEST_VALUE - 3) + "...") + "'";
    }

    /**
     * The reason.
     *
     * @return in both languages
     */
    public BilingualText text() {
        return text;
    }

    private static String line(Language language, String reason, Object[] arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.lebenswelten.geotools.whatif",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(reason), language.locale())
                .format(Arrays.stream(arguments).map(String::valueOf).toArray());
    }
}
