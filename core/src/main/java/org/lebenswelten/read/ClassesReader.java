package org.lebenswelten.read;

import java.util.List;
import java.util.Set;
import org.lebenswelten.index.ClassMethod;
import org.lebenswelten.index.ClassScheme;
import org.lebenswelten.index.ParameterBase.Span;
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
            for (String other : Set.of("method", "count", "quantile", "reference")) {
                if (node.has(other)) {
                    problems.add(ProblemCode.OPTION_UNLIKE_METHOD, node.at(other), "breaks", "-");
                }
            }
            List<Double> breaks = options.numbers("breaks");
            return options.isAscending("breaks", true)
                    ? new ClassScheme(new ClassScheme.Fixed(breaks), breaks.size() + 1, Span.ALL_PERIODS)
                    : ClassScheme.quantiles(SOME);
        }
        if (!options.needs("count")) {
            return ClassScheme.quantiles(SOME);
        }
        ClassMethod method = options.constant("method", ClassMethod.QUANTILE);
        if (method != ClassMethod.QUANTILE && options.hasAny("quantile")) {
            options.know(Set.of("count", "reference"));
        }
        ClassScheme.Rule rule = options.hasAny("quantile")
                ? new ClassScheme.ByQuantiles(options.constant("quantile", QuantileDefinition.HF7))
                : new ClassScheme.ByMethod(method);
        return new ClassScheme(rule, options.integer("count", SOME), references.read(node, Span.ALL_PERIODS));
    }
}
