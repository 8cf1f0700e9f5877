package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.ProblemCode;

/** Reads lists of periods. */
final class Periods {

    private Periods() {}

    /**
     * Reads the periods of the atlas.
     *
     * @param entry the entry
     * @param log where to report
     * @return the periods, ascending and without overlap, or null where they are not
     */
    static @Nullable List<Period> read(YamlNode entry, ProblemLog log) {
        return read(entry, log, false);
    }

    /**
     * Reads the periods of an indicator, which may share years as rolling sums do, but not begin in the same year.
     *
     * @param entry the entry
     * @param log where to report
     * @return the periods, ascending by their first year, or null where they are not
     */
    static @Nullable List<Period> readRolling(YamlNode entry, ProblemLog log) {
        return read(entry, log, true);
    }

    private static @Nullable List<Period> read(YamlNode entry, ProblemLog log, boolean rolling) {
        YamlNode list = entry.find("periods");
        if (list == null || !list.isSound() || !list.json().isArray()) {
            return null;
        }
        List<Period> periods = new ArrayList<>();
        boolean sound = true;
        for (YamlNode item : entry.items("periods")) {
            Period period;
            try {
                period = Period.of(item.text());
            } catch (IllegalArgumentException e) {
                log.add(ProblemCode.SCHEMA_VIOLATION, item.place(), item.written(), Words.of("pattern.period"));
                sound = false;
                continue;
            }
            if (!periods.isEmpty()) {
                Period before = periods.get(periods.size() - 1);
                if (before.firstYear() >= period.firstYear() || (!rolling && before.overlaps(period))) {
                    log.add(ProblemCode.PERIODS_OVERLAP, item.place(), item.written(), before, period);
                    sound = false;
                }
            }
            periods.add(period);
        }
        return sound ? List.copyOf(periods) : null;
    }

    /**
     * Positions of periods by the way tables write them.
     *
     * @param periods the periods
     * @return position by text, in the order of time
     */
    static Map<String, Integer> positions(List<Period> periods) {
        Map<String, Integer> positions = new TreeMap<>();
        for (Period period : periods) {
            positions.put(period.toString(), positions.size());
        }
        return positions;
    }
}
