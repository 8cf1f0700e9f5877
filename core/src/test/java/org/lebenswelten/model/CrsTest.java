package org.lebenswelten.model;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class CrsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:25832",
                "urn:ogc:def:crs:EPSG::25832",
                "urn:x-ogc:def:crs:EPSG:9.8:25832",
                "http://www.opengis.net/def/crs/EPSG/0/25832",
                "https://www.opengis.net/def/crs/EPSG/0/25832"
            })
    void codesOfTheSameSystem(String code) {
        assertThat(Crs.of(code).orElseThrow().name(), is("ETRS89 / UTM zone 32N"));
    }

    @Test
    void longitudeFirstIsTheOrderHereAnyway() {
        assertThat(Crs.of("urn:ogc:def:crs:OGC:1.3:CRS84"), is(Crs.of(4326)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25832", "EPSG:", "EPSG:99999", "EPSG:1234567", "EPSG:25832x", "ESRI:102100"})
    void unknownSystemsAreRefused(String code) {
        assertThat(Crs.of(code), is(Optional.empty()));
    }

    @Test
    void knownSystems() {
        assertThat(
                List.copyOf(Crs.known().keySet()),
                is(List.of(
                        2056, 2154, 3035, 3857, 4258, 4269, 4326, 5676, 5677, 5678, 25831, 25832, 25833, 27700, 28992,
                        31287, 31370, 31466, 31467, 31468, 32631, 32632, 32633)));
    }

    static List<Crs> all() {
        return List.copyOf(Crs.known().values());
    }

    @ParameterizedTest
    @MethodSource("all")
    void wellKnownTextSaysTheSameAsTheRecord(Crs crs) {
        assertThat(crs.wkt(), startsWith((crs.geographic() ? "GEOGCS" : "PROJCS") + "[\"" + crs.name() + "\","));
        assertThat(crs.wkt(), endsWith(",AUTHORITY[\"EPSG\",\"" + crs.epsg() + "\"]]"));
        assertThat(crs.proj().startsWith("+proj=longlat "), is(crs.geographic()));
        assertThat(crs.proj().contains("+towgs84=") || crs.proj().contains("+datum=") || crs.epsg() == 3857, is(true));
        assertThat(
                crs.wkt().chars().filter(c -> c == '[').count(),
                is(crs.wkt().chars().filter(c -> c == ']').count()));
    }

    /** Coordinates of places in the area of use: GDAL 3.6.2 with PROJ 9.1.1, CoordinateTransformation from EPSG:4326. */
    @ParameterizedTest
    @CsvSource({
        "3857, 801500.3337, 6710219.0832, true",
        "25831, 528400.9903, 6620893.8029, false",
        "25832, 526843.9507, 6823598.3943, false",
        "25833, 523448.2928, 7254243.4915, false",
        "32632, 541408.8667, 4649897.1251, false",
        "3035, 4126621.5685, 3158096.1209, true",
        "31466, 2582053.1975, 5703483.3586, false",
        "31467, 3535386.3344, 5671792.0727, false",
        "31468, 4535562.8179, 5650652.9945, false",
        "5676, 2582053.1975, 5703483.3586, false",
        "27700, 433030.0839, 433859.9550, true",
        "2056, 2698169.6049, 1185675.9028, false",
        "31287, 438815.2403, 423525.7578, true",
        "28992, 177055.6731, 470818.2382, false",
        "2154, 527781.2510, 6586340.0255, false",
        "31370, 191232.3294, 132851.9411, true"
    })
    void rangeHoldsPlacesInTheAreaOfUse(int epsg, double x, double y, boolean alsoSwapped) {
        Crs crs = Crs.of(epsg).orElseThrow();

        assertThat(crs.range().contains(new Coordinate(x, y)), is(true));
        assertThat(crs.range().contains(new Coordinate(y, x)), is(alsoSwapped));
    }

    @ParameterizedTest
    @MethodSource("all")
    void degreesAreOutOfRangeWhereMetresAreExpected(Crs crs) {
        // Web Mercator counts metres from longitude 0 and latitude 0, so that every pair of numbers is somewhere
        assertThat(crs.range().contains(new Coordinate(7.2, 51.5)), is(crs.geographic() || crs.epsg() == 3857));
    }
}
