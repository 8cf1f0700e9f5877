package org.lebenswelten.read;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lebenswelten.model.ProblemCode;

/**
 * A method with options, written as its name alone or as {@code {method: name, option: value}}. Reports options that do not
 * go with the method and those it needs.
 */
final class MethodOptions {

    private final YamlNode node;
    private final IndexProblems problems;

    /**
     * The options of a method.
     *
     * @param node its value in the definition, which follows the schema
     * @param problems where to report
     */
    MethodOptions(YamlNode node, IndexProblems problems) {
        this.node = node;
        this.problems = problems;
    }

    /** The name of the method. */
    String method() {
        return node.json().isObject() ? node.text("method") : node.text();
    }

    /**
     * Reports the options that do not go with the method.
     *
     * @param common options that go with all methods
     * @param known options that go with this one
     */
    void know(Set<String> common, String... known) {
        Set<String> all = new TreeSet<>(common);
        all.addAll(Arrays.asList(known));
        Iterator<String> given = node.json().fieldNames();
        while (given.hasNext()) {
            String option = given.next();
            if (!option.equals("method") && !all.contains(option)) {
                problems.add(ProblemCode.OPTION_UNLIKE_METHOD, node.at(option), method(), ProblemLog.listed(all));
            }
        }
    }

    /** Whether one of some options is given. */
    boolean hasAny(String... options) {
        return Stream.of(options).anyMatch(node::has);
    }

    /** Whether an option is given; reports it where it is not. */
    boolean needs(String... options) {
        boolean complete = true;
        for (String option : options) {
            if (!node.has(option)) {
                problems.add(ProblemCode.OPTION_NEEDED, node, option);
                complete = false;
            }
        }
        return complete;
    }

    /** An option as a number, or what stands for it. */
    double number(String option, double otherwise) {
        return node.number(option, otherwise);
    }

    /** An option as a number, or empty. */
    OptionalDouble number(String option) {
        return node.has(option) ? OptionalDouble.of(node.number(option)) : OptionalDouble.empty();
    }

    /** An option as a whole number, or what stands for it. */
    int integer(String option, int otherwise) {
        return node.has(option) ? node.integer(option) : otherwise;
    }

    /** An option that is true or false, or what stands for it. */
    boolean flag(String option, boolean otherwise) {
        return node.has(option) ? node.at(option).json().booleanValue() : otherwise;
    }

    /** An option that is one of some constants, or what stands for it. */
    <E extends Enum<E>> E constant(String option, E otherwise) {
        return node.has(option) ? node.at(option).constant(otherwise.getDeclaringClass()) : otherwise;
    }

    /** A list of numbers. */
    List<Double> numbers(String option) {
        return node.items(option).stream()
                .map(item -> item.json().doubleValue())
                .toList();
    }

    /**
     * Whether two numbers are in order; reports it where they are not.
     *
     * @param lower option of the lower number
     * @param low the lower number
     * @param upper option of the upper number
     * @param high the upper number
     * @return true if the second is above the first
     */
    boolean areAscending(String lower, double low, String upper, double high) {
        if (low < high) {
            return true;
        }
        problems.add(ProblemCode.OPTIONS_OUT_OF_ORDER, node.has(upper) ? node.at(upper) : node, lower, low);
        return false;
    }

    /**
     * Whether a list is ascending; reports it where it is not.
     *
     * @param option the list
     * @param strictly whether no number may stand twice
     * @return true if it is
     */
    boolean isAscending(String option, boolean strictly) {
        List<Double> numbers = numbers(option);
        for (int i = 1; i < numbers.size(); i++) {
            double step = numbers.get(i) - numbers.get(i - 1);
            if (step < 0 || (strictly && step == 0)) {
                doesNotFit(option, "list.ascending");
                return false;
            }
        }
        return true;
    }

    /**
     * Reports a list with the wrong number of entries.
     *
     * @param option the list
     * @param count the number it should have
     * @return true if it has this number
     */
    boolean hasLength(String option, int count) {
        if (numbers(option).size() == count) {
            return true;
        }
        doesNotFit(option, "list.count", count);
        return false;
    }

    private void doesNotFit(String option, String rule, Object... arguments) {
        problems.add(ProblemCode.LIST_DOES_NOT_FIT, node.at(option), Words.of(rule, arguments));
    }
}
