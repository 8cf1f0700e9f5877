package org.lebenswelten.read;

import java.util.List;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;

/** Checks keys of areal units in profiles, which may name units of any zoning. */
final class UnitReferences {

    private final Declared<Zoning> zonings;
    private final ProblemLog log;

    /**
     * A check.
     *
     * @param zonings all zonings
     * @param log where to report
     */
    UnitReferences(Declared<Zoning> zonings, ProblemLog log) {
        this.zonings = zonings;
        this.log = log;
    }

    /**
     * Reports a key that no zoning has. Where a zoning cannot be read, nothing is known to be wrong.
     *
     * @param key the value that holds the key
     */
    void check(YamlNode key) {
        check(key.text(), key);
    }

    /**
     * Reports a key that no zoning has.
     *
     * @param key the key
     * @param at the value that stands beside it
     */
    void check(String key, YamlNode at) {
        List<Zoning> all = zonings.things();
        if (zonings.isComplete() && all.stream().noneMatch(zoning -> zoning.positionOf(key) >= 0)) {
            String names = ProblemLog.listed(all.stream().map(Zoning::id).toList());
            log.add(ProblemCode.UNKNOWN_UNIT, at.place(), key, names, 1);
        }
    }

    /**
     * Reports keys that a zoning does not have.
     *
     * @param keys the values that hold the keys
     * @param zoning the zoning
     */
    void check(List<YamlNode> keys, Zoning zoning) {
        for (YamlNode key : keys) {
            if (zoning.positionOf(key.text()) < 0) {
                log.add(ProblemCode.UNKNOWN_UNIT, key.place(), key.written(), zoning.id(), 1);
            }
        }
    }
}
