package org.lebenswelten.geoserver;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.util.factory.GeoTools;

/**
 * The servers this plugin was tried in. GeoServer's version is told by that of the GeoTools in it: 33 in GeoServer 2.27,
 * 34 in 2.28, 36 in 3.1.
 */
final class TestedVersions {

    /** What is told to people. */
    static final String GEOSERVER = "2.27, 3.1";

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
     * Whether a version is in the tested range.
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
