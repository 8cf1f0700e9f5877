package org.lebenswelten.geotools;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.factory.CommonFactoryFinder;
import org.lebenswelten.atlas.AtlasLayer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Filters of every kind over the layer of {@link TestAtlas#areas}, the same ones for the same seed. */
final class RandomFilters {

    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    private final Random random;
    private final AtlasLayer layer;

    RandomFilters(Random random, AtlasLayer layer) {
        this.random = random;
        this.layer = layer;
    }

    Filter next(int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            return switch (random.nextInt(4)) {
                case 0 -> filters.or(next(depth - 1), next(depth - 1));
                case 1 -> filters.not(next(depth - 1));
                default -> filters.and(next(depth - 1), next(depth - 1));
            };
        }
        return switch (random.nextInt(8)) {
            case 0 -> box();
            case 1 -> spatial();
            case 2 -> ids();
            case 3 -> filters.isNull(property());
            case 4 ->
                filters.like(filters.property("name"), one(List.of("Alt%", "%hafen_", "%3", "Süd%")), "%", "_", "\\");
            case 5 -> between();
            default -> comparison();
        };
    }

    private Filter box() {
        double x = TestAtlas.X0 - 500 + random.nextInt(23) * 500;
        double y = TestAtlas.Y0 - 500 + random.nextInt(11) * 500;
        return filters.bbox(
                random.nextInt(5) == 0 ? "" : "geom",
                x,
                y,
                x + random.nextInt(5000),
                y + random.nextInt(3000),
                random.nextBoolean() ? "EPSG:25832" : null);
    }

    private Filter spatial() {
        double x = TestAtlas.X0 + random.nextInt(20) * 500;
        double y = TestAtlas.Y0 + random.nextInt(8) * 500;
        Geometry geometry = random.nextInt(3) == 0
                ? TestAtlas.GEOMETRIES.createPoint(new Coordinate(x, y))
                : TestAtlas.GEOMETRIES.toGeometry(
                        new Envelope(x, x + 500 + random.nextInt(2500), y, y + 500 + random.nextInt(2500)));
        Expression property = filters.property("geom");
        Literal literal = filters.literal(geometry);
        return switch (random.nextInt(10)) {
            case 0 -> filters.intersects(property, literal);
            case 1 -> filters.intersects(literal, property);
            case 2 -> filters.within(property, literal);
            case 3 -> filters.contains(property, literal);
            case 4 -> filters.contains(literal, property);
            case 5 -> filters.overlaps(property, literal);
            case 6 -> filters.touches(property, literal);
            case 7 -> filters.disjoint(property, literal);
            case 8 -> filters.equal(property, filters.literal(TestAtlas.square(random.nextInt(40))));
            default -> filters.dwithin(property, literal, random.nextInt(3000), "m");
        };
    }

    private Filter ids() {
        Set<FeatureId> ids = new HashSet<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            ids.add(filters.featureId(
                    random.nextInt(5) == 0
                            ? one(List.of("belastung.9", "other.0001.2019", "0001.2019"))
                            : "belastung." + layer.featureId(random.nextInt(layer.size()))));
        }
        return filters.id(ids);
    }

    private Filter between() {
        return switch (random.nextInt(3)) {
            case 0 ->
                filters.between(filters.property("score"), filters.literal(random.nextInt(60)), filters.literal(70));
            case 1 -> filters.between(filters.property("class"), filters.literal("2"), filters.literal(4.0));
            default -> filters.between(filters.property("period"), instant(), instant());
        };
    }

    private Filter comparison() {
        Expression property = property();
        Expression literal =
                switch (property.toString()) {
                    case "name" -> filters.literal(one(List.of("Altstadt1", "Südviertel3", "altstadt2")));
                    case "id" -> filters.literal(layer.featureId(random.nextInt(layer.size())));
                    case "period" -> random.nextBoolean() ? instant() : filters.literal("2020-01-01");
                    case "score" -> filters.literal(one(List.of(50, 25.5, "70", 1000L)));
                    case "class" -> filters.literal(one(List.of(3, 2.0, "4", 2.5)));
                    default -> filters.literal(one(List.of("ok", "suppressed")));
                };
        boolean matchCase = random.nextBoolean();
        return switch (random.nextInt(7)) {
            case 0 -> filters.equal(property, literal, matchCase);
            case 1 -> filters.equal(literal, property, matchCase);
            case 2 -> filters.notEqual(property, literal, matchCase);
            case 3 -> filters.less(property, literal);
            case 4 -> filters.lessOrEqual(property, literal);
            // GeoTools compares a java.util.Date on the left with a java.sql.Date as text; not imitated
            case 5 -> filters.greater(sqlDate(literal), property);
            default -> filters.greaterOrEqual(property, literal);
        };
    }

    private Literal instant() {
        return filters.literal(java.util.Date.from(Instant.parse((2018 + random.nextInt(5)) + "-01-01T00:00:00Z")));
    }

    private Expression sqlDate(Expression literal) {
        Object value = literal.evaluate(null);
        return value instanceof java.util.Date date
                ? filters.literal(new java.sql.Date(date.toInstant().toEpochMilli()))
                : literal;
    }

    private Expression property() {
        return filters.property(one(List.of("name", "id", "period", "score", "class", "flag")));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
