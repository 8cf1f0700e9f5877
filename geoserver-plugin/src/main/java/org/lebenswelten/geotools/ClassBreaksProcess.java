package org.lebenswelten.geotools;

import java.util.Arrays;
import java.util.List;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.process.ProcessException;
import org.geotools.process.factory.DescribeParameter;
import org.geotools.process.factory.DescribeProcess;
import org.geotools.process.factory.DescribeResult;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.index.ClassBreaks;
import org.lebenswelten.index.ClassMethod;

/** Puts the values of an attribute into classes by {@link ClassMethod}. */
@DescribeProcess(
        title = "Klassengrenzen / Class breaks",
        description = "Teilt die Werte eines Attributs in Klassen und fügt Klasse und Grenzen an. / "
                + "Puts the values of an attribute into classes and adds class and limits.")
public final class ClassBreaksProcess extends WholeLayerProcess {

    private static final int MOST_CLASSES = 20;

    /** Makes the process, as GeoTools asks for it. */
    public ClassBreaksProcess() {}

    /**
     * Makes the classes.
     *
     * @param features the features
     * @param attribute an attribute of numbers; null has no class
     * @param method a constant of {@link ClassMethod}, case and underscores do not matter; quantile if null
     * @param classes number of classes, 2 to 20; 5 if null. There are fewer where values do not allow so many
     * @return the features with {@code cls}, 1 for the lowest values, and its limits {@code cls_from} (exclusive) and
     *     {@code cls_to} (inclusive), null where it is open
     * @throws ProcessException if a parameter does not fit
     */
    @DescribeResult(
            name = "result",
            description = "Die Objekte mit cls, cls_from und cls_to / The features with cls, cls_from and cls_to")
    public SimpleFeatureCollection execute(
            @DescribeParameter(name = "features", description = "Objekte / Features") SimpleFeatureCollection features,
            @DescribeParameter(name = "attribute", description = "Attribut mit Zahlen / Attribute of numbers")
                    String attribute,
            @DescribeParameter(
                            name = "method",
                            description =
                                    "Verfahren: quantile, equalInterval, standardDeviation, headTail, fisherJenks,"
                                            + " pretty, maximumBreaks (sonst quantile) / Method (else quantile)",
                            min = 0)
                    @Nullable
                    String method,
            @DescribeParameter(
                            name = "classes",
                            description = "Zahl der Klassen, 2 bis 20 (sonst 5) / Number of classes, 2 to 20 (else 5)",
                            min = 0)
                    @Nullable
                    Integer classes) {
        int count = classes == null ? 5 : classes;
        if (count < 2 || count > MOST_CLASSES) {
            throw FeatureTable.refusal(
                    count + " Klassen, erwartet 2 bis " + MOST_CLASSES,
                    count + " classes, expected 2 to " + MOST_CLASSES);
        }
        ClassMethod by =
                method == null ? ClassMethod.QUANTILE : Words.constant(ClassMethod.class, "method", method, "");
        FeatureTable table = FeatureTable.ofSome(features, "features");
        double[] values = table.numbers(attribute);
        ClassBreaks breaks = by.breaks(values, count);
        int[] cls = Arrays.stream(values).mapToInt(breaks::classOf).toArray();
        double[] from = new double[cls.length];
        double[] to = new double[cls.length];
        for (int i = 0; i < cls.length; i++) {
            from[i] = cls[i] > 1 ? breaks.breaks().get(cls[i] - 2) : Double.NaN;
            to[i] = cls[i] > 0 && cls[i] < breaks.classCount() ? breaks.breaks().get(cls[i] - 1) : Double.NaN;
        }
        return table.with(List.of(
                FeatureTable.Column.of("cls", cls),
                FeatureTable.Column.of("cls_from", from),
                FeatureTable.Column.of("cls_to", to)));
    }
}
