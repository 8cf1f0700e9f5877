package org.lebenswelten.publish.report.change;

import java.util.List;
import org.lebenswelten.model.BilingualText;

/**
 * Something that limits a comparison.
 *
 * @param kind what it is
 * @param subject what it is about, such as the title of an index
 * @param details what the words name further: parts of a definition, names of areas, periods; may be empty
 */
public record Caveat(Kind kind, BilingualText subject, List<BilingualText> details) {

    /** Copies the list. */
    public Caveat {
        details = List.copyOf(details);
    }

    /** What limits a comparison. */
    public enum Kind {
        /** The definition of an index, indicator or coverage has changed: it is not compared. */
        DEFINITION,
        /** An index rests on indicators whose definition has changed: it is not compared. */
        PARTS_DEFINITION,
        /** The earlier atlas has no such index, indicator or coverage. */
        NEW,
        /** This atlas has none any more. */
        GONE,
        /** Both atlases tell of the same period: differences are corrections, no development. */
        SAME_PERIOD,
        /** The last period of this atlas is earlier than that of the other one: it is not compared. */
        EARLIER_PERIOD,
        /** The scale of an index is made anew in each atlas: scores cannot be subtracted, ranks can be compared. */
        MOVING_SCALE,
        /** An index has no rank intervals: no rank change is judged. */
        NO_INTERVALS,
        /** Borders of areas have changed: these areas are not compared. */
        BORDERS,
        /** Areas that only this atlas has. */
        AREAS_NEW,
        /** Areas that only the earlier atlas has. */
        AREAS_GONE,
        /** Both have different coordinate reference systems: whether borders have changed is not known. */
        BORDERS_UNKNOWN,
        /** The earlier atlas holds no profiles: it is not known what measures have done since. */
        NO_PROFILES
    }
}
