package org.lebenswelten.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.index.ParameterBase;
import org.lebenswelten.index.ParameterBase.BasePeriod;
import org.lebenswelten.index.ParameterBase.Span;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.ProblemCode;

/** Reads from which period a step takes its parameters. */
final class ReferenceReader {

    private final @Nullable List<Period> periods;
    private final IndexProblems problems;

    /**
     * A reader.
     *
     * @param periods the periods of the atlas, or null where they cannot be read
     * @param problems where to report
     */
    ReferenceReader(@Nullable List<Period> periods, IndexProblems problems) {
        this.periods = periods;
        this.problems = problems;
    }

    /**
     * Reads the option {@code reference}.
     *
     * @param node what may have the option
     * @param otherwise what holds where it has not, or where it names a file
     * @return the base
     */
    ParameterBase read(YamlNode node, ParameterBase otherwise) {
        YamlNode reference = node.find("reference");
        if (reference == null || reference.has("file")) {
            return otherwise;
        }
        if (!reference.json().isObject()) {
            return reference.constant(Span.class);
        }
        YamlNode period = reference.at("period");
        Period base;
        try {
            base = Period.of(period.text());
        } catch (IllegalArgumentException e) {
            problems.add(ProblemCode.SCHEMA_VIOLATION, period, Words.of("pattern.period"));
            return otherwise;
        }
        if (periods != null && !periods.contains(base)) {
            problems.add(ProblemCode.REFERENCE_PERIOD_UNKNOWN, period, ProblemLog.listed(periods));
        }
        return new BasePeriod(base);
    }
}
