package org.lebenswelten.disclosure;

import java.util.OptionalInt;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;

/**
 * Ready sets of rules. Each is in the manner of what its name says; the smallest count is that of the practice named, the
 * other numbers are choices of this program and no one's official rules.
 */
public enum ReadyProfile {

    /**
     * The standard smallest count of the German Federal Employment Agency: 3, with a look at few contributors (at least 3,
     * p % rule with p = 10).
     */
    BA_3("ba-3"),

    /** The practice of health statistics in the United Kingdom: counts of 1 to 4 are not shown, others rounded to 5. */
    UK_5("uk-5"),

    /**
     * For sensitive traits: ten, fifty persons behind each value, nobody and everybody are not told, values with a relative
     * standard error above 30 % are not shown.
     */
    STRICT_10("strict-10");

    private final String id;

    ReadyProfile(String id) {
        this.id = id;
    }

    /**
     * The name in a project.
     *
     * @return the name
     */
    public String id() {
        return id;
    }

    /**
     * The rules.
     *
     * @return the rules
     */
    public DisclosureProfile profile() {
        return switch (this) {
            case BA_3 ->
                new DisclosureProfile(10, 3, 3, ZeroRule.PUBLISH, OptionalInt.of(1), 3)
                        .withDominance(new DominanceRule(3, 1, 1, 10));
            case UK_5 -> new DisclosureProfile(20, 5, 5, ZeroRule.PUBLISH, OptionalInt.of(1), 5);
            case STRICT_10 ->
                new DisclosureProfile(50, 10, 10, ZeroRule.SUPPRESS, OptionalInt.of(1), 10)
                        .withDominance(new DominanceRule(3, 1, 1, 10))
                        .withMaximumRelativeError(0.3);
        };
    }

    /**
     * The profile of a name.
     *
     * @param id the name in a project
     * @return the profile
     * @throws IllegalArgumentException if there is none of that name
     */
    public static ReadyProfile of(String id) {
        for (ReadyProfile ready : values()) {
            if (ready.id.equals(id)) {
                return ready;
            }
        }
        throw new IllegalArgumentException("profile '" + id + "', expected ba-3, uk-5 or strict-10");
    }
}
