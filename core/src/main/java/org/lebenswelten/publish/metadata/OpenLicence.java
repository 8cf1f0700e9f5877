package org.lebenswelten.publish.metadata;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Licences under which data are open, as GovData lists them.
 *
 * <p>Reference: DCAT-AP.de, list of licences, {@code http://dcat-ap.de/def/licenses/}.
 */
public enum OpenLicence {
    /** Data licence Germany, zero, 2.0. */
    DL_ZERO("govdata.de/dl-de/zero-2-0", "dl-zero-de/2.0", "Datenlizenz Deutschland – Zero – Version 2.0"),
    /** Data licence Germany, attribution, 2.0. */
    DL_BY("govdata.de/dl-de/by-2-0", "dl-by-de/2.0", "Datenlizenz Deutschland – Namensnennung – Version 2.0"),
    /** Creative Commons Zero. */
    CC_ZERO("creativecommons.org/publicdomain/zero/1.0", "cc-zero", "Creative Commons CC Zero License (cc-zero)"),
    /** Creative Commons Attribution 4.0. */
    CC_BY(
            "creativecommons.org/licenses/by/4.0",
            "cc-by/4.0",
            "Creative Commons Namensnennung – 4.0 International (CC BY 4.0)"),
    /** Creative Commons Attribution Share Alike 4.0. */
    CC_BY_SA(
            "creativecommons.org/licenses/by-sa/4.0",
            "cc-by-sa/4.0",
            "Creative Commons Namensnennung – Weitergabe unter gleichen Bedingungen 4.0 International (CC-BY-SA 4.0)"),
    /** Open Database License. */
    ODBL("opendatacommons.org/licenses/odbl", "odbl", "Open Data Commons Open Database License (ODbL)");

    private final String place;
    private final String id;
    private final String title;

    OpenLicence(String place, String id, String title) {
        this.place = place;
        this.id = id;
        this.title = title;
    }

    /**
     * Its id in the list.
     *
     * @return such as {@code dl-zero-de/2.0}
     */
    public String id() {
        return id;
    }

    /**
     * Its German name in the list.
     *
     * @return the name
     */
    public String title() {
        return title;
    }

    /**
     * Its URI in the list.
     *
     * @return such as {@code http://dcat-ap.de/def/licenses/dl-zero-de/2.0}
     */
    public String uri() {
        return "http://dcat-ap.de/def/licenses/" + id;
    }

    /**
     * The licence that is set out at an address, or has this URI.
     *
     * @param url where it is set out; scheme, {@code www.} and what follows the version do not matter
     * @return the licence, or empty if it is none of the list: then nobody may call the data open because of it
     */
    public static Optional<OpenLicence> of(String url) {
        String address = url.toLowerCase(Locale.ROOT).replaceFirst("^https?://(www\\.)?", "");
        return Arrays.stream(values())
                .filter(licence -> url.equals(licence.uri())
                        || address.equals(licence.place)
                        || address.startsWith(licence.place + "/"))
                .findFirst();
    }
}
