package org.lebenswelten.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.OptionalInt;
import org.lebenswelten.disclosure.ReadyProfile;

/** To how many decimals the figures of an earlier release were rounded, as the definition in it states. */
final class StatedDecimals {

    private static final int OF_COVERAGES = 1;

    private final JsonNode disclosure;

    private StatedDecimals(JsonNode disclosure) {
        this.disclosure = disclosure;
    }

    /** What a definition states; nothing where it cannot be read. */
    static StatedDecimals of(String definition) {
        try {
            return new StatedDecimals(new ObjectMapper().readTree(definition).path("disclosure"));
        } catch (JsonProcessingException e) {
            return new StatedDecimals(new ObjectMapper().createObjectNode());
        }
    }

    /** The decimals of a layer of an indicator, or of one of its levels; empty where figures were not rounded. */
    OptionalInt ofIndicator(String layer) {
        return of("indicators", layer.substring("ind_".length()), "_");
    }

    /** The decimals of a layer of a coverage, which is always rounded. */
    OptionalInt ofCoverage(String layer) {
        OptionalInt stated = of("coverages", layer.substring("cov_".length()), "");
        return stated.isPresent() ? stated : OptionalInt.of(OF_COVERAGES);
    }

    private OptionalInt of(String kind, String id, String beforeLevel) {
        OptionalInt decimals = of(disclosure);
        for (JsonNode group : disclosure.path("protected")) {
            for (JsonNode member : group.path(kind)) {
                boolean isLevel = !beforeLevel.isEmpty() && id.startsWith(member.asText() + beforeLevel);
                if (member.asText().equals(id) || isLevel) {
                    decimals = fewer(decimals, of(group));
                }
            }
        }
        return decimals;
    }

    private static OptionalInt of(JsonNode rules) {
        OptionalInt ready = rules.has("profile")
                ? ReadyProfile.of(rules.path("profile").asText()).profile().decimals()
                : OptionalInt.empty();
        return rules.has("decimals")
                ? fewer(ready, OptionalInt.of(rules.path("decimals").asInt()))
                : ready;
    }

    private static OptionalInt fewer(OptionalInt one, OptionalInt other) {
        return one.isEmpty() || other.isEmpty()
                ? one.isEmpty() ? other : one
                : OptionalInt.of(Math.min(one.getAsInt(), other.getAsInt()));
    }
}
