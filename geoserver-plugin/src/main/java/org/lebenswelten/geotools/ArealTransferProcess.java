package org.lebenswelten.geotools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.process.ProcessException;
import org.geotools.process.factory.DescribeParameter;
import org.geotools.process.factory.DescribeProcess;
import org.geotools.process.factory.DescribeResult;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.geotools.FeatureTable.Column;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.transfer.Allocation;
import org.lebenswelten.spatial.transfer.ArealTransfer;
import org.lebenswelten.spatial.transfer.OverlapMatrix;
import org.lebenswelten.spatial.transfer.OverlapWeighting;
import org.lebenswelten.spatial.transfer.TransferredCounts;
import org.lebenswelten.spatial.transfer.TransferredMeans;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Carries an attribute from polygons to other polygons, or to squares of a grid, by the area they share:
 * {@link ArealTransfer} with plain area weighting.
 */
@DescribeProcess(
        title = "Übertragung zwischen Flächen / Areal transfer",
        description = "Überträgt ein Attribut nach geteilter Fläche auf andere Flächen oder auf Quadrate. / "
                + "Carries an attribute over to other areas or to squares, by the area they share.")
public final class ArealTransferProcess extends WholeLayerProcess {

    private static final double MOST_CELLS = 100_000;

    /** What an attribute is when areas are put together. */
    private enum Kind {
        /** It adds up: persons, cases. */
        EXTENSIVE,
        /** It is averaged: shares, rates, noise levels. */
        INTENSIVE
    }

    /** What comes of a transfer. */
    private record Carried(double[] values, double[] covered) {}

    /** Makes the process, as GeoTools asks for it. */
    public ArealTransferProcess() {}

    /**
     * Carries an attribute over.
     *
     * @param features source areas, each once
     * @param attribute an attribute of numbers; null is a missing value, not 0
     * @param kind {@code extensive} for what adds up, {@code intensive} for means and rates
     * @param targets target areas in the same reference system; or null with {@code cell}
     * @param cell side of squares in metres, whose corners lie at its multiples; or null with {@code targets}
     * @param allocation a constant of {@link Allocation}; the whole count if null
     * @return the targets, or those squares that share ground with a source, with {@code t_value} (null where it cannot be
     *     known) and {@code t_cover}, the share of the target for which it is known
     * @throws ProcessException if a parameter does not fit
     */
    @DescribeResult(
            name = "result",
            description = "Die Zielflächen mit t_value und t_cover / The targets with t_value and t_cover")
    public SimpleFeatureCollection execute(
            @DescribeParameter(name = "features", description = "Quellflächen / Source areas")
                    SimpleFeatureCollection features,
            @DescribeParameter(name = "attribute", description = "Attribut mit Zahlen / Attribute of numbers")
                    String attribute,
            @DescribeParameter(
                            name = "kind",
                            description = "extensive (Anzahlen) oder intensive (Anteile, Raten) / extensive (counts) or"
                                    + " intensive (shares, rates)")
                    String kind,
            @DescribeParameter(name = "targets", description = "Zielflächen / Target areas", min = 0) @Nullable
                    SimpleFeatureCollection targets,
            @DescribeParameter(
                            name = "cell",
                            description =
                                    "Seite von Quadraten in Metern, statt targets / Side of squares in metres, instead"
                                            + " of targets",
                            min = 0)
                    @Nullable
                    Double cell,
            @DescribeParameter(
                            name = "allocation",
                            description =
                                    "Von einer Anzahl: total oder overlapShare (sonst total) / Of a count: total or"
                                            + " overlapShare (else total)",
                            min = 0)
                    @Nullable
                    String allocation) {
        Kind how = Words.constant(Kind.class, "kind", kind, "");
        Allocation handedOut =
                allocation == null ? Allocation.TOTAL : Words.constant(Allocation.class, "allocation", allocation, "");
        if ((targets == null) == (cell == null)) {
            throw FeatureTable.refusal(
                    "targets und cell: erwartet genau eines von beiden",
                    "targets and cell: expected exactly one of them");
        }
        FeatureTable table = FeatureTable.ofSome(features, "features");
        double[] values = table.numbers(attribute);
        PolygonLayer sources = MetricShapes.layer(table, "features");
        if (cell != null) {
            FeatureTable squares = squares(sources, cell, table.type());
            OverlapMatrix overlaps = overlaps(sources, MetricShapes.layer(squares, "cell"));
            return onShared(squares, overlaps, carried(overlaps, how, handedOut, values));
        }
        FeatureTable onto = FeatureTable.ofSome(Objects.requireNonNull(targets), "targets");
        MetricShapes.requireSameSystem(table, "features", onto, "targets");
        OverlapMatrix overlaps = overlaps(sources, MetricShapes.layer(onto, "targets"));
        return onto.with(columns(carried(overlaps, how, handedOut, values)));
    }

    private static OverlapMatrix overlaps(PolygonLayer sources, PolygonLayer targets) {
        return OverlapWeighting.byArea().between(sources, targets);
    }

    private static Carried carried(OverlapMatrix overlaps, Kind kind, Allocation allocation, double[] values) {
        ArealTransfer transfer = ArealTransfer.withDefaults(overlaps).with(allocation);
        if (kind == Kind.EXTENSIVE) {
            TransferredCounts counts = transfer.extensive(values);
            return new Carried(counts.values(), counts.coveredShare());
        }
        TransferredMeans means = transfer.intensive(values);
        return new Carried(means.values(), means.coveredShare());
    }

    private static List<Column> columns(Carried carried) {
        return List.of(Column.of("t_value", carried.values()), Column.of("t_cover", carried.covered()));
    }

    /** The squares that share ground with a source. */
    private static SimpleFeatureCollection onShared(FeatureTable squares, OverlapMatrix overlaps, Carried carried) {
        double[] shared = overlaps.coveredWeights();
        int[] kept =
                IntStream.range(0, shared.length).filter(j -> shared[j] > 0).toArray();
        List<SimpleFeature> features =
                Arrays.stream(kept).mapToObj(squares.features()::get).toList();
        return FeatureTable.of(squares.type(), features)
                .with(columns(new Carried(
                        Arrays.stream(kept)
                                .mapToDouble(j -> carried.values()[j])
                                .toArray(),
                        Arrays.stream(kept)
                                .mapToDouble(j -> carried.covered()[j])
                                .toArray())));
    }

    private static FeatureTable squares(PolygonLayer sources, double cell, SimpleFeatureType type) {
        Envelope extent = new Envelope();
        for (Geometry source : sources.geometries()) {
            extent.expandToInclude(source.getEnvelopeInternal());
        }
        double left = Math.floor(extent.getMinX() / cell);
        double low = Math.floor(extent.getMinY() / cell);
        double columns = Math.ceil(extent.getMaxX() / cell) - left;
        double rows = Math.ceil(extent.getMaxY() / cell) - low;
        if (!(cell > 0 && cell < Double.POSITIVE_INFINITY && columns * rows <= MOST_CELLS)) {
            throw FeatureTable.refusal(
                    "cell " + cell + ", erwartet eine Zahl über 0, die höchstens 100000 Quadrate ergibt",
                    "cell " + cell + ", expected a number above 0 that makes at most 100000 squares");
        }
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("squares");
        builder.setCRS(type.getCoordinateReferenceSystem());
        builder.add("geom", Polygon.class);
        SimpleFeatureType made = builder.buildFeatureType();
        GeometryFactory factory = new GeometryFactory();
        List<SimpleFeature> features = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = (left + column) * cell;
                double y = (low + row) * cell;
                Geometry square =
                        factory.toGeometry(new Envelope(x, (left + column + 1) * cell, y, (low + row + 1) * cell));
                features.add(SimpleFeatureBuilder.build(
                        made, new Object[] {square}, "squares." + (long) (left + column) + "." + (long) (low + row)));
            }
        }
        return FeatureTable.of(made, features);
    }
}
