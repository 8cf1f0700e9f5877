package org.lebenswelten.geotools;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.geotools.util.factory.Hints;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.index.Aggregation;
import org.lebenswelten.index.MethodAlternative;
import org.lebenswelten.index.Normalisation;
import org.lebenswelten.index.WhatIf;

/**
 * What a request asks to be different, from its {@code viewparams}:
 *
 * <pre>{@code
 * lw_w_<dimension or indicator>:2    weight beside its siblings, 0 or more
 * lw_without:<dimension> <indicator> what to leave out
 * lw_aggregate:geometricMean         aggregation of all dimensions, as in atlas.yaml; "Mean" may be left out
 * lw_normalise:zScore                normalisation of all indicators, as in atlas.yaml
 * }</pre>
 *
 * <p>A server adds parameters of its own to the same map and may hand over objects; what does not begin with {@code lw_} is
 * not looked at. Case does not matter in names.
 */
final class WhatIfParameters {

    private static final String PREFIX = "lw_";
    private static final String WEIGHT = "lw_w_";
    private static final String WITHOUT = "lw_without";
    private static final String AGGREGATE = "lw_aggregate";
    private static final String NORMALISE = "lw_normalise";

    /** An index has far fewer nodes than this. */
    private static final int MOST = 64;

    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,9}(\\.\\d{0,9})?|\\.\\d{1,9})");

    private WhatIfParameters() {}

    /**
     * The parameters of a request that are meant for this store.
     *
     * @param hints hints of its query, or null
     * @return values by name in lower case; empty if nothing is asked
     * @throws WhatIfRefusal if there are too many
     */
    static SortedMap<String, String> of(@Nullable Hints hints) throws WhatIfRefusal {
        SortedMap<String, String> parameters = new TreeMap<>();
        if (hints == null || !(hints.get(Hints.VIRTUAL_TABLE_PARAMETERS) instanceof Map<?, ?> all)) {
            return parameters;
        }
        for (Map.Entry<?, ?> entry : all.entrySet()) {
            String name = String.valueOf(entry.getKey()).toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX)) {
                parameters.put(name, String.valueOf(entry.getValue()).strip());
            }
        }
        if (parameters.size() > MOST) {
            throw WhatIfRefusal.of("tooMany", parameters.size(), MOST);
        }
        return parameters;
    }

    /**
     * The change that parameters ask for.
     *
     * @param parameters values by name in lower case
     * @return the change, whose nodes need not exist
     * @throws WhatIfRefusal if a name or value is not understood
     */
    static WhatIf change(SortedMap<String, String> parameters) throws WhatIfRefusal {
        SortedMap<String, Double> weights = new TreeMap<>();
        SortedSet<String> without = new TreeSet<>();
        Normalisation normalisation = null;
        Aggregation aggregation = null;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            String value = parameter.getValue();
            if (name.startsWith(WEIGHT) && name.length() > WEIGHT.length()) {
                weights.put(name.substring(WEIGHT.length()), weight(name, value));
            } else {
                switch (name) {
                    case WITHOUT -> without.addAll(nodes(name, value));
                    case AGGREGATE -> aggregation = constant(Aggregation.class, name, value, "mean");
                    case NORMALISE -> normalisation = constant(Normalisation.class, name, value, "");
                    default -> throw WhatIfRefusal.of("unknownParameter", WhatIfRefusal.quoted(name));
                }
            }
        }
        return new WhatIf(weights, without, new MethodAlternative(normalisation, null, aggregation));
    }

    /** A weight, finite and 0 or more. */
    static double weight(String name, String value) throws WhatIfRefusal {
        if (!NUMBER.matcher(value).matches()) {
            throw WhatIfRefusal.of("badWeight", WhatIfRefusal.quoted(name), WhatIfRefusal.quoted(value));
        }
        double weight = Double.parseDouble(value);
        if (weight < 0) {
            throw WhatIfRefusal.of("negativeWeight", WhatIfRefusal.quoted(name), WhatIfRefusal.quoted(value));
        }
        return Math.abs(weight);
    }

    private static SortedSet<String> nodes(String name, String value) throws WhatIfRefusal {
        if (value.isEmpty()) {
            throw WhatIfRefusal.of("empty", WhatIfRefusal.quoted(name));
        }
        return new TreeSet<>(Arrays.asList(value.toLowerCase(Locale.ROOT).split("\\s+", -1)));
    }

    /** A constant by its name; case and underscores do not matter, an ending may be left out. */
    static <E extends Enum<E>> E constant(Class<E> type, String name, String value, String ending)
            throws WhatIfRefusal {
        String asked = flat(value);
        for (E constant : type.getEnumConstants()) {
            String known = flat(constant.name());
            if (known.equals(asked) || (!ending.isEmpty() && known.equals(asked + ending))) {
                return constant;
            }
        }
        throw WhatIfRefusal.of(
                "badMethod",
                WhatIfRefusal.quoted(name),
                WhatIfRefusal.quoted(value),
                Arrays.stream(type.getEnumConstants())
                        .map(WhatIfParameters::word)
                        .collect(Collectors.joining(", ")));
    }

    private static String flat(String word) {
        return word.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** A constant as atlas.yaml writes it: {@code geometricMean}. */
    private static String word(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder joined = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            joined.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return joined.toString();
    }
}
