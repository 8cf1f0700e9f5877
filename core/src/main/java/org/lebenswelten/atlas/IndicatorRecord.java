package org.lebenswelten.atlas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.disclosure.DominanceRule;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;

/**
 * What anyone should know before reading the figures of an indicator, in words: how they were made and what is withheld. It tells
 * rules only, no counts.
 *
 * @param indicator what the numbers mean
 * @param decimals decimals of published values, or empty where they are not rounded
 * @param sentences what is to be said on each topic; a topic of which nothing is to be said is missing
 */
public record IndicatorRecord(Indicator indicator, OptionalInt decimals, Map<Topic, List<BilingualText>> sentences) {

    /** What a sentence is about. */
    public enum Topic {
        /** Whether figures are comparable between areas with people of other ages. */
        STANDARDISATION("method"),
        /** How the limits were computed. */
        LIMITS("limits"),
        /** How areas are held against the city. */
        COMPARISON("comparison"),
        /** How areas are held against the rest of the city. */
        RELATIVE("relative"),
        /** How a trend is told from chance. */
        TREND("trend"),
        /** How values were smoothed. */
        SMOOTHING("smoothing"),
        /** What is withheld, and why. */
        PROTECTION("protection");

        private final String prefix;

        Topic(String prefix) {
            this.prefix = prefix;
        }

        private boolean holds(IndicatorFindings.Note note) {
            return note.key().startsWith(prefix + ".");
        }
    }

    /** Copies the map. */
    public IndicatorRecord {
        Map<Topic, List<BilingualText>> copy = new EnumMap<>(Topic.class);
        sentences.forEach((topic, said) -> copy.put(topic, List.copyOf(said)));
        sentences = Collections.unmodifiableMap(copy);
    }

    /**
     * The record of an indicator.
     *
     * @param indicator what the numbers mean
     * @param profile the rules the numbers were protected by
     * @param findings what is told beside the values
     * @return the record
     */
    public static IndicatorRecord of(Indicator indicator, DisclosureProfile profile, IndicatorFindings findings) {
        Map<Topic, List<BilingualText>> sentences = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            List<BilingualText> said = new ArrayList<>(findings.notes().stream()
                    .filter(topic::holds)
                    .map(note -> LayerTexts.of(
                            (topic == Topic.COMPARISON ? "record." : "indicator.") + note.key(),
                            note.arguments().toArray()))
                    .toList());
            if (topic == Topic.PROTECTION) {
                said.addAll(protection(indicator.kind(), profile));
            } else if (topic == Topic.STANDARDISATION && said.isEmpty()) {
                said.add(LayerTexts.of(
                        indicator.kind() == IndicatorKind.VALUE ? "indicator.measured" : "indicator.method.none"));
            }
            if (!said.isEmpty()) {
                sentences.put(topic, said);
            }
        }
        return new IndicatorRecord(indicator, profile.decimals(), sentences);
    }

    private static List<BilingualText> protection(IndicatorKind kind, DisclosureProfile profile) {
        if (kind == IndicatorKind.VALUE) {
            return List.of(LayerTexts.of("protection.value"));
        }
        List<BilingualText> said = new ArrayList<>();
        said.add(
                kind == IndicatorKind.RATE
                        ? LayerTexts.of("protection.rate", profile.minimumDenominator(), profile.minimumNumerator())
                        : IndicatorLayer.protection(profile));
        said.add(LayerTexts.of("protection.further"));
        if (profile.zero() == ZeroRule.SUPPRESS) {
            said.add(LayerTexts.of("protection.zero"));
        }
        if (!profile.dominance().equals(DominanceRule.NONE)) {
            said.add(LayerTexts.of("protection.dominance"));
        }
        if (Double.isFinite(profile.maximumRelativeError())) {
            said.add(LayerTexts.of("protection.unreliable", profile.maximumRelativeError() * 100));
        }
        return said;
    }
}
