package org.lebenswelten.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.index.ClassBreaks;
import org.lebenswelten.model.BilingualText;

/**
 * Legend and style of a layer whose features fall into classes of a value: one rule a class, and one for each reason why
 * there is no value. The same breaks hold for all periods, so that maps of different periods can be compared.
 *
 * <p>Class titles name the breaks only, never the smallest or largest value: with an open end on both sides nothing can
 * be read off the legend that the map does not show.
 */
final class ClassLegend {

    /** Column that holds the class, 1 for the lowest values. */
    static final String CLASS = "cls";

    /** Column that says why there is no value. */
    static final String FLAG = "flag";

    private static final double LABEL_SCALE = 60_000;
    private static final int WORDED_CLASSES = 5;

    private ClassLegend() {}

    /** The style for a layer with the columns {@link #CLASS} and {@link #FLAG}. */
    static LayerStyle style(
            String layer,
            BilingualText title,
            Palette palette,
            List<BilingualText> titles,
            Set<PublicationFlag> flags) {
        List<StyleRule> rules = new ArrayList<>();
        int count = titles.size();
        for (int i = 1; i <= count; i++) {
            rules.add(new StyleRule("class" + i, titles.get(i - 1), CLASS, i, Symbols.ofClass(palette, i, count)));
        }
        for (PublicationFlag flag : new TreeSet<>(flags)) {
            if (flag != PublicationFlag.PUBLISHED) {
                rules.add(new StyleRule(
                        flag.code(), LayerTexts.of("rule." + flag.code()), FLAG, flag.code(), Symbols.gap(flag)));
            }
        }
        return new LayerStyle(layer, title, rules, "name", LABEL_SCALE);
    }

    /** Titles of classes of a value with a unit: "over 12.5 up to 15 %". */
    static List<BilingualText> titles(ClassBreaks breaks, BilingualText unit) {
        return IntStream.rangeClosed(1, breaks.classCount())
                .mapToObj(number -> title(breaks, number, unit))
                .toList();
    }

    /** Titles of classes of a burden: in words where there are five, from "very light" to "very heavy". */
    static List<BilingualText> burdenTitles(ClassBreaks breaks) {
        List<BilingualText> bounds = titles(breaks, LayerTexts.of("unit.points"));
        if (bounds.size() != WORDED_CLASSES) {
            return bounds;
        }
        return IntStream.rangeClosed(1, WORDED_CLASSES)
                .mapToObj(number -> LayerTexts.of("burden." + number, bounds.get(number - 1)))
                .toList();
    }

    /** One sentence on how the classes were made: by {@code fixed} breaks or by the name of a method. */
    static BilingualText sentence(String method, ClassBreaks breaks) {
        List<Double> limits = breaks.breaks();
        if (limits.isEmpty()) {
            return LayerTexts.of("classes.none");
        }
        BilingualText list =
                LayerTexts.joined(" | ", limits.stream().map(LayerTexts::number).toArray(BilingualText[]::new));
        return switch (method) {
            case "fixed" -> LayerTexts.of("classes.fixed", list);
            case "quantile", "QUANTILE" -> LayerTexts.of("classes.quantile", breaks.classCount(), list);
            default -> LayerTexts.of("classes.method", LayerTexts.of("classes." + method), breaks.classCount(), list);
        };
    }

    private static BilingualText title(ClassBreaks breaks, int number, BilingualText unit) {
        List<Double> limits = breaks.breaks();
        if (limits.isEmpty()) {
            return LayerTexts.of("class.only");
        }
        if (number == 1) {
            return LayerTexts.of("class.below", limits.get(0), unit);
        }
        if (number == breaks.classCount()) {
            return LayerTexts.of("class.above", limits.get(limits.size() - 1), unit);
        }
        return LayerTexts.of("class.between", limits.get(number - 2), limits.get(number - 1), unit);
    }
}
