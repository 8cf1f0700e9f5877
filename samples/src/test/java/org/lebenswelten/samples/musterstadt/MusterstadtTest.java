package org.lebenswelten.samples.musterstadt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The city has the shape that the project's design asks for; areas, points and layers fit together. */
class MusterstadtTest {

    private static Musterstadt city;

    @BeforeAll
    static void make() {
        city = Musterstadt.make();
    }

    /** The numbers are those of the design: 1 city, 4 districts, 13 localities, 32 statistical districts, 80 quarters. */
    @Test
    void levelsHaveTheirSizes() {
        assertThat(city.levels().stream().map(List::size).toList(), equalTo(List.of(1, 4, 13, 32, 80)));
    }

    @Test
    void everyLevelTilesTheCity() {
        Geometry whole = city.levels().get(0).get(0).geometry();
        for (List<Area> level : city.levels()) {
            Geometry[] areas = geometries(level.stream());
            assertTrue(CoverageValidator.isValid(areas), "gaps of matching or overlaps");
            assertTrue(Stream.of(areas).allMatch(area -> area instanceof Polygon && area.isValid()), "polygons");
            assertTrue(CoverageUnion.union(areas).equalsTopo(whole), "union of the level is the city");
            double area = Stream.of(areas).mapToDouble(Geometry::getArea).sum();
            // Whole-metre coordinates give exact doubled areas, so that the sums agree to rounding in the last places.
            assertThat(StrictMath.abs(area - whole.getArea()), lessThan(1e-6));
        }
        assertThat(((Polygon) whole).getNumInteriorRing(), equalTo(0));
    }

    @Test
    void everyParentIsTheUnionOfItsParts() {
        for (int level = 1; level < city.levels().size(); level++) {
            for (Area parent : city.levels().get(level - 1)) {
                Geometry[] parts = geometries(
                        city.levels().get(level).stream().filter(area -> Objects.equals(area.parentId(), parent.id())));
                assertThat(parent.id(), parts.length, greaterThanOrEqualTo(2));
                assertTrue(
                        CoverageUnion.union(parts)
                                .norm()
                                .equalsExact(parent.geometry().norm()),
                        "union of the parts of " + parent.id());
            }
        }
    }

    @Test
    void keysNest() {
        for (int level = 2; level < city.levels().size(); level++) {
            for (Area area : city.levels().get(level)) {
                assertThat(area.id().substring(0, area.id().length() - 1), equalTo(area.parentId()));
            }
        }
    }

    @Test
    void namesAreUnique() {
        for (List<Area> level : city.levels()) {
            assertThat(level.stream().map(Area::name).distinct().count(), equalTo((long) level.size()));
        }
        assertThat(city.kitas().stream().map(Facility::name).distinct().count(), equalTo(45L));
        assertThat(city.schools().stream().map(Facility::name).distinct().count(), equalTo(30L));
    }

    /** 160,000 people within 1,000, as the design says. */
    @Test
    void populationIsThatOfTheDesign() {
        for (int year = 0; year < Population.YEARS.size(); year++) {
            int sum = 0;
            for (int quarter = 0; quarter < city.quarters().size(); quarter++) {
                sum += city.population().total(quarter, year);
            }
            assertThat(sum, allOf(greaterThan(159_000), lessThan(161_000)));
        }
    }

    @Test
    void residentsLiveInTheirQuarterAndSumToItsPopulation() {
        Map<Integer, Integer> residents = new HashMap<>();
        for (Dwellings.Dwelling dwelling : city.dwellings()) {
            residents.merge(dwelling.quarter(), dwelling.residents(), Integer::sum);
            assertTrue(city.quarters()
                    .get(dwelling.quarter())
                    .geometry()
                    .contains(Plane.GEOMETRIES.createPoint(dwelling.place())));
            assertThat(dwelling.residents(), greaterThanOrEqualTo(1));
        }
        for (int quarter = 0; quarter < city.quarters().size(); quarter++) {
            assertThat(residents.get(quarter), equalTo(city.population().total(quarter, 5)));
        }
    }

    @Test
    void noiseBandsAreDisjointPolygonsInTheCity() {
        List<Polygon> bands =
                city.noise().bands().stream().map(NoiseMap.Band::polygon).toList();
        for (int i = 0; i < bands.size(); i++) {
            assertTrue(bands.get(i).isValid());
            for (int j = 0; j < i; j++) {
                assertThat(bands.get(i).intersection(bands.get(j)).getArea(), equalTo(0.0));
            }
            double outside = bands.get(i)
                    .difference(city.levels().get(0).get(0).geometry())
                    .getArea();
            // Noding on the 1 m grid may move a border by less than a metre.
            assertThat(outside, lessThanOrEqualTo(30.0));
        }
    }

    @Test
    void facilitiesLieInTheirQuarter() {
        for (Facility facility :
                Stream.concat(city.kitas().stream(), city.schools().stream()).toList()) {
            assertTrue(
                    facility.quarter().geometry().contains(Plane.GEOMETRIES.createPoint(facility.place())),
                    facility.id());
            assertThat(facility.id(), facility.places(), greaterThan(0));
        }
    }

    private static Geometry[] geometries(Stream<Area> areas) {
        return areas.map(Area::geometry).toArray(Geometry[]::new);
    }
}
