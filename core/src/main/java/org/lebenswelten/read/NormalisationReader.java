package org.lebenswelten.read;

import java.util.List;
import java.util.Set;
import org.lebenswelten.index.AdjustedGoalposts;
import org.lebenswelten.index.AmountNormalisation;
import org.lebenswelten.index.ConstantScale;
import org.lebenswelten.index.DistanceToTarget;
import org.lebenswelten.index.Goalposts;
import org.lebenswelten.index.LinearScale;
import org.lebenswelten.index.Normalisation;
import org.lebenswelten.index.NormalisationStep;
import org.lebenswelten.index.ParameterBase;
import org.lebenswelten.index.RankFormula;
import org.lebenswelten.index.RankNormalisation;
import org.lebenswelten.index.RankScale;
import org.lebenswelten.index.Rescaled;
import org.lebenswelten.index.Scaling;
import org.lebenswelten.index.ThresholdScale;
import org.lebenswelten.index.TieRule;
import org.lebenswelten.index.ZeroRange;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.ProblemCode;

/** Reads how a node is normalised: a method with its options, and what goes with any method. */
final class NormalisationReader {

    private static final Set<String> COMMON = Set.of("zeroRange", "decimals", "reference");

    private final IndexProblems problems;
    private final ReferenceReader references;
    private final ZeroRange zeroRange;
    private final ParameterBase base;

    /**
     * A reader.
     *
     * @param problems where to report
     * @param references reads the base of parameters
     * @param zeroRange the rule of the index for columns without range
     * @param base the base of the index
     */
    NormalisationReader(IndexProblems problems, ReferenceReader references, ZeroRange zeroRange, ParameterBase base) {
        this.problems = problems;
        this.references = references;
        this.zeroRange = zeroRange;
        this.base = base;
    }

    /** No normalisation. */
    Scaling none() {
        return Scaling.NONE.with(zeroRange).with(base);
    }

    /**
     * Reads a normalisation.
     *
     * @param node its value in the definition, which follows the schema
     * @param direction direction of the node's values
     * @return the normalisation; any where it is faulty
     */
    Scaling read(YamlNode node, Direction direction) {
        MethodOptions options = new MethodOptions(node, problems);
        Scaling scaling = Scaling.of(step(node, options, direction))
                .with(options.constant("zeroRange", zeroRange))
                .with(references.read(node, base));
        return options.hasAny("decimals") ? scaling.rounded(options.integer("decimals", 0)) : scaling;
    }

    private NormalisationStep step(YamlNode node, MethodOptions options, Direction direction) {
        String method = options.method();
        return switch (method) {
            case "minMax" -> rescaled(Normalisation.MIN_MAX, options);
            case "fractionOfMaximum" -> plain(AmountNormalisation.FRACTION_OF_MAXIMUM, options);
            case "zScore" -> standardised(Normalisation.Z_SCORE, options);
            case "zScorePopulation" -> standardised(Normalisation.Z_SCORE_POPULATION, options);
            case "percentRank" -> ranked(Normalisation.PERCENT_RANK, RankFormula.PERCENT_RANK, options);
            case "percentRankOfTurned" ->
                ranked(Normalisation.PERCENT_RANK_OF_TURNED, RankFormula.PERCENT_RANK, options);
            case "percentRankExclusive",
                    "percentRankMidpoint",
                    "shareAtOrBelow",
                    "rank",
                    "exponentialRank",
                    "borda" -> {
                String name = words(method);
                yield ranked(Normalisation.valueOf(name), RankFormula.valueOf(name), options);
            }
            case "goalposts" -> goalposts(options);
            case "distanceToTarget" -> target(options);
            case "adjustedGoalposts" -> {
                options.know(COMMON, "value");
                yield new AdjustedGoalposts(options.number("value"));
            }
            case "thresholds" -> thresholds(options);
            case "linear" -> linear(options);
            case "rankScale" -> rankScale(options, direction);
            case "constant" -> {
                options.know(COMMON, "value");
                yield new ConstantScale(options.number("value", Double.NaN));
            }
            case "standardScore" -> plain(Normalisation.STANDARD_SCORE_100_10, options);
            case "screeningPercentile" -> {
                if (direction == Direction.LOWER_IS_WORSE) {
                    problems.add(ProblemCode.DIRECTION_NOT_POSSIBLE, node);
                }
                yield plain(AmountNormalisation.SCREENING_PERCENTILE, options);
            }
            default -> plain(Normalisation.valueOf(words(method)), options);
        };
    }

    private static NormalisationStep plain(NormalisationStep form, MethodOptions options) {
        options.know(COMMON);
        return form;
    }

    private static NormalisationStep rescaled(Normalisation form, MethodOptions options) {
        options.know(COMMON, "low", "high");
        double low = options.number("low", 0);
        double high = options.number("high", 1);
        boolean other = options.hasAny("low", "high") && options.areAscending("low", low, "high", high);
        return other ? new Rescaled(form, low, high) : form;
    }

    private static NormalisationStep standardised(Normalisation form, MethodOptions options) {
        options.know(COMMON, "mean", "deviation");
        double mean = options.number("mean", 0);
        return options.hasAny("mean", "deviation")
                ? new Rescaled(form, mean, mean + options.number("deviation", 1))
                : form;
    }

    private static NormalisationStep ranked(Normalisation form, RankFormula formula, MethodOptions options) {
        if (options.hasAny("ties")) {
            options.know(COMMON, "ties");
            return new RankNormalisation(formula, options.constant("ties", TieRule.LOWEST));
        }
        if (Rescaled.FORMS.contains(form)) {
            return rescaled(form, options);
        }
        return plain(form, options);
    }

    private static NormalisationStep goalposts(MethodOptions options) {
        options.know(COMMON, "lower", "upper", "low", "high", "clipped");
        double low = options.number("low", 0);
        double high = options.number("high", 1);
        if (options.needs("lower", "upper")) {
            double lower = options.number("lower", 0);
            double upper = options.number("upper", 0);
            boolean ends = options.areAscending("low", low, "high", high);
            if (options.areAscending("lower", lower, "upper", upper) && ends) {
                return new Goalposts(lower, upper, low, high, options.flag("clipped", true));
            }
        }
        return Normalisation.NONE;
    }

    private static NormalisationStep target(MethodOptions options) {
        options.know(COMMON, "value", "clipped");
        return options.needs("value")
                ? new DistanceToTarget(options.number("value", 0), options.flag("clipped", false))
                : Normalisation.NONE;
    }

    private static NormalisationStep thresholds(MethodOptions options) {
        options.know(COMMON, "thresholds", "scores");
        if (options.needs("thresholds", "scores")) {
            List<Double> thresholds = options.numbers("thresholds");
            boolean ascending = options.isAscending("thresholds", true);
            if (options.hasLength("scores", thresholds.size() + 1) && ascending) {
                return new ThresholdScale(thresholds, options.numbers("scores"));
            }
        }
        return Normalisation.NONE;
    }

    private NormalisationStep linear(MethodOptions options) {
        options.know(COMMON, "origin", "unit", "low", "span", "clipped");
        if (!options.needs("origin", "unit")) {
            return Normalisation.NONE;
        }
        double unit = options.number("unit", 1);
        if (unit == 0) {
            options.areAscending("0", 0, "unit", 0);
            return Normalisation.NONE;
        }
        return new LinearScale(
                options.number("origin", 0),
                unit,
                options.number("low", 0),
                options.number("span", 1),
                options.flag("clipped", false));
    }

    private static NormalisationStep rankScale(MethodOptions options, Direction direction) {
        options.know(COMMON, "formula", "ties", "base", "low", "span", "turnedAfter");
        if (!options.needs("formula", "base") || !options.isAscending("base", false)) {
            return Normalisation.NONE;
        }
        return new RankScale(
                options.constant("formula", RankFormula.RANK),
                options.constant("ties", TieRule.LOWEST),
                direction,
                options.flag("turnedAfter", false),
                options.numbers("base"),
                options.number("low", 0),
                options.number("span", 1));
    }

    private static String words(String method) {
        return method.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(java.util.Locale.ROOT);
    }
}
