package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.List;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.spatial.exposure.NoiseIndicator;

/** A band of levels that an entry states by {@code from} and {@code below}. */
final class NoiseBand {

    private NoiseBand() {}

    /** Whether {@code from} and {@code below} make a band, of whole classes where a noise indicator is named. */
    static boolean isSound(YamlNode entry, ProblemLog log) {
        boolean sound = true;
        if (entry.has("below") && !(entry.number("from") < entry.number("below"))) {
            YamlNode below = entry.at("below");
            log.add(ProblemCode.EMPTY_BAND, below.place(), below.written(), entry.text("from"), below.text());
            sound = false;
        }
        if (entry.has("noise")) {
            NoiseIndicator noise = noise(entry);
            for (String bound : List.of("from", "below")) {
                if (entry.has(bound) && classFrom(noise, entry.number(bound)) < 0) {
                    YamlNode at = entry.at(bound);
                    log.add(
                            ProblemCode.NOISE_BOUND,
                            at.place(),
                            at.written(),
                            entry.text("noise"),
                            ProblemLog.listed(bounds(noise)));
                    sound = false;
                }
            }
        }
        return sound;
    }

    /** The noise indicator that an entry names. */
    static NoiseIndicator noise(YamlNode entry) {
        return entry.at("noise").constant(NoiseIndicator.class);
    }

    private static List<Integer> bounds(NoiseIndicator noise) {
        List<Integer> bounds = new ArrayList<>();
        for (int c = 0; c < noise.classes().size(); c++) {
            bounds.add(noise.lowerBound(c));
        }
        return bounds;
    }

    /** The class that begins at a level, or -1. */
    static int classFrom(NoiseIndicator noise, double level) {
        int position = noise.classOf(level);
        return position >= 0 && noise.lowerBound(position) == level ? position : -1;
    }
}
