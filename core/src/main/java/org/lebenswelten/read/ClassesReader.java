package org.lebenswelten.read;

import java.util.List;
import java.util.Set;
import org.lebenswelten.index.BoxPlotClasses;
import org.lebenswelten.index.ClassMethod;
import org.lebenswelten.index.ClassScheme;
import org.lebenswelten.index.ParameterBase.Span;
import org.lebenswelten.index.PercentileClasses;
import org.lebenswelten.index.QuantileDefinition;
import org.lebenswelten.model.ProblemCode;

/** Reads how scores fall into classes: a number of quantile classes, a method with options, or stated breaks. */
final class ClassesReader {

    private static final int SOME = 5;

    private final IndexProblems problems;
    private final ReferenceReader references;

    /**
     * A reader.
     *
     * @param problems where to report
     * @param references reads the base of breaks
     */
    ClassesReader(IndexProblems problems, ReferenceReader references) {
        this.problems = problems;
        this.references = references;
    }

    /**
     * Reads the classes.
     *
     * @param node their value in the definition, which follows the schema
     * @return the classes; any where they are faulty
     */
    ClassScheme read(YamlNode node) {
        if (!node.json().isObject()) {
            return ClassScheme.quantiles(node.json().intValue());
        }
        MethodOptions options = new MethodOptions(node, problems);
        if (options.hasAny("breaks")) {
            for (String other : List.of("method", "count", "quantile", "hinge", "shares", "reference")) {
                if (node.has(other)) {
                    problems.add(ProblemCode.OPTION_UNLIKE_METHOD, node.at(other), "breaks", "-");
                }
            }
            List<Double> breaks = options.numbers("breaks");
            return options.isAscending("breaks", true)
                    ? new ClassScheme(new ClassScheme.Fixed(breaks), breaks.size() + 1, Span.ALL_PERIODS)
                    : ClassScheme.quantiles(SOME);
        }
        return switch (node.text("method", "quantile")) {
            case "boxPlot" -> boxPlot(node, options);
            case "percentiles" -> percentiles(node, options);
            default -> counted(node, options);
        };
    }

    private ClassScheme boxPlot(YamlNode node, MethodOptions options) {
        options.know(Set.of("reference"), "hinge");
        BoxPlotClasses classes = new BoxPlotClasses(options.number("hinge", BoxPlotClasses.TUKEY));
        return new ClassScheme(classes, BoxPlotClasses.COUNT, references.read(node, Span.ALL_PERIODS));
    }

    private ClassScheme percentiles(YamlNode node, MethodOptions options) {
        options.know(Set.of("reference"), "shares", "quantile");
        if (!options.needs("shares") || !options.isAscending("shares", true)) {
            return ClassScheme.quantiles(SOME);
        }
        List<Double> shares = options.numbers("shares");
        return new ClassScheme(
                new PercentileClasses(shares, options.constant("quantile", QuantileDefinition.HF7)),
                shares.size() + 1,
                references.read(node, Span.ALL_PERIODS));
    }

    private ClassScheme counted(YamlNode node, MethodOptions options) {
        if (!options.needs("count")) {
            return ClassScheme.quantiles(SOME);
        }
        ClassMethod method = options.constant("method", ClassMethod.QUANTILE);
        if (method != ClassMethod.QUANTILE && options.hasAny("quantile")) {
            options.know(Set.of("count", "reference"));
        }
        for (String other : List.of("hinge", "shares")) {
            if (node.has(other)) {
                problems.add(
                        ProblemCode.OPTION_UNLIKE_METHOD,
                        node.at(other),
                        node.text("method", "quantile"),
                        "count, quantile, reference");
            }
        }
        ClassScheme.Rule rule = options.hasAny("quantile")
                ? new ClassScheme.ByQuantiles(options.constant("quantile", QuantileDefinition.HF7))
                : new ClassScheme.ByMethod(method);
        return new ClassScheme(rule, options.integer("count", SOME), references.read(node, Span.ALL_PERIODS));
    }
}
