package org.lebenswelten.model;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;

/**
 * A coordinate reference system by its EPSG code. Coordinates are always in the order x, y: easting, northing or
 * longitude, latitude.
 *
 * <p>The known systems stand in {@code crs.properties} beside this class, each with its name, well-known text (OGC
 * 01-009), proj4 string and the range of valid coordinates; another system is refused rather than guessed.
 *
 * @param epsg the EPSG code
 * @param name the name in the EPSG registry
 * @param geographic true if coordinates are degrees, false if they are metres
 * @param range the rectangle that coordinates lie in
 * @param proj the system as a proj4 string, with the shift of its datum to WGS 84
 * @param wkt well-known text
 */
public record Crs(int epsg, String name, boolean geographic, Envelope range, String proj, String wkt) {

    private static final SortedMap<Integer, Crs> KNOWN = load();

    /**
     * The system of a code.
     *
     * @param code such as {@code EPSG:25832}, {@code urn:ogc:def:crs:EPSG::25832},
     *     {@code http://www.opengis.net/def/crs/EPSG/0/25832} or {@code urn:ogc:def:crs:OGC:1.3:CRS84}
     * @return the system, or empty if the code is not known
     */
    public static Optional<Crs> of(String code) {
        if (code.endsWith("CRS84")) {
            return of(4326);
        }
        String number = code.replaceFirst(
                "^(?:EPSG:|urn:(?:x-)?ogc:def:crs:EPSG:[0-9.]*:|https?://www\\.opengis\\.net/def/crs/EPSG/[0-9.]+/)",
                "");
        if (number.equals(code) || !number.matches("\\d{1,6}")) {
            return Optional.empty();
        }
        return of(Integer.parseInt(number));
    }

    /**
     * The system of an EPSG number.
     *
     * @param epsg the number
     * @return the system, or empty if it is not known
     */
    public static Optional<Crs> of(int epsg) {
        return Optional.ofNullable(KNOWN.get(epsg));
    }

    /**
     * All known systems by number.
     *
     * @return an unmodifiable map
     */
    public static SortedMap<Integer, Crs> known() {
        return KNOWN;
    }

    /**
     * The code as users write it.
     *
     * @return such as {@code EPSG:25832}
     */
    public String code() {
        return "EPSG:" + epsg;
    }

    @Override
    public String toString() {
        return code();
    }

    private static SortedMap<Integer, Crs> load() {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(Crs.class.getResourceAsStream("crs.properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SortedMap<Integer, Crs> known = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            String[] parts = properties.getProperty(key).split("\\|", 5);
            String[] range = parts[2].trim().split("\\s+", 4);
            int epsg = Integer.parseInt(key);
            known.put(
                    epsg,
                    new Crs(
                            epsg,
                            parts[0].trim(),
                            parts[1].trim().equals("degrees"),
                            new Envelope(
                                    Double.parseDouble(range[0]),
                                    Double.parseDouble(range[2]),
                                    Double.parseDouble(range[1]),
                                    Double.parseDouble(range[3])),
                            parts[3].trim(),
                            parts[4].trim()));
        }
        return Collections.unmodifiableSortedMap(known);
    }
}
