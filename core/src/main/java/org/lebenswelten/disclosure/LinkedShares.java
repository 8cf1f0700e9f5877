package org.lebenswelten.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lebenswelten.disclosure.LinkedShare.Member;
import org.lebenswelten.disclosure.pattern.CellSystem;

/** The shares of one areal unit that tell each other. */
interface LinkedShares {

    /** Whether a share must be withheld by itself, or tells of people who must not be told of. */
    boolean hasWithheld();

    /** Where the shares stand that tell something by themselves, or have a name. */
    List<Member> withheld(Set<String> names);

    /** Adds the cells and relations of this unit to a system; {@code more} are to be protected besides. */
    void addTo(CellSystem.Builder builder, Set<String> more, List<PreviousRelease> previous);

    /** The demanded width of each share by its name. */
    Map<String, Double> demands();
}
