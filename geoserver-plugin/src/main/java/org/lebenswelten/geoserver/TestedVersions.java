package org.lebenswelten.geoserver;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.util.factory.GeoTools;

/**
 * The servers this plugin is meant for. It was tried in the last of them; what it links to is compared with the members of
 * GeoServer 2.27.6 and 3.1. GeoServer's version is told by that of the GeoTools in it: 33 in GeoServer 2.27,
 * 34 in 2.28, 36 in 3.1.
 */
final class TestedVersions {

    /** The version in which the plugin was tried. */
    static final String GEOSERVER = "3.1";

    private static final int FIRST = 33;
    private static final int LAST = 36;
    private static final Pattern MAJOR = Pattern.compile("(\\d+)\\D.*");

    private TestedVersions() {}

    /**
     * The version of GeoTools that is running.
     *
     * @return such as {@code 33.1}
     */
    static String geotools() {
        return String.valueOf(GeoTools.getVersion());
    }

    /**
     * Whether a version is in the range that the plugin is meant for.
     *
     * @param geotools version of GeoTools
     * @return whether its first number is 33 to 36
     */
    static boolean contains(String geotools) {
        Matcher major = MAJOR.matcher(geotools);
        if (!major.matches()) {
            return false;
        }
        int number = Integer.parseInt(major.group(1));
        return number >= FIRST && number <= LAST;
    }
}
