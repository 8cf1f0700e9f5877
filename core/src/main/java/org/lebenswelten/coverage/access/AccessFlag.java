package org.lebenswelten.coverage.access;

import org.lebenswelten.disclosure.PublicationFlag;

/** What a published access value is worth, or why there is none. */
public enum AccessFlag {
    /** The value stands. */
    OK("ok"),
    /** The size of the target group was not supplied; no value. */
    MISSING("missing"),
    /** The target group is too small to be told; it counts as no demand anywhere, and there is no value. */
    FEW_PEOPLE("fewpop"),
    /** The size of the target group is withheld; it counts as no demand anywhere, and there is no value. */
    SUPPRESSED("secret"),
    /** The point of the unit lies too far from any way of the walking network; no value. */
    OFF_NETWORK("offways"),
    /** No site with places is in reach: the value is 0, a cost is missing. */
    NO_SUPPLY("nosupply"),
    /** Nobody of the target group lives here, or nobody claims the places in reach. A value tells what one would find. */
    NO_DEMAND("nodemand"),
    /** How many places the sites in reach have is not known; no value. */
    CAPACITY_UNKNOWN("nocap"),
    /** Sites of unknown capacity are in reach too: the value covers the known ones only. */
    CAPACITY_PARTLY_KNOWN("partcap");

    private final String code;

    AccessFlag(String code) {
        this.code = code;
    }

    /**
     * The text in the flag column of published layers.
     *
     * @return ASCII, lower case
     */
    public String code() {
        return code;
    }

    /** The flag of an area. */
    static AccessFlag of(PublicationFlag target, double demand, AccessStatus status) {
        return switch (target) {
            case MISSING -> MISSING;
            case FEW_PEOPLE -> FEW_PEOPLE;
            case SUPPRESSED, UNRELIABLE -> SUPPRESSED;
            case PUBLISHED ->
                switch (status) {
                    case NO_SITE, NO_PLACES -> NO_SUPPLY;
                    case UNKNOWN -> CAPACITY_UNKNOWN;
                    case PARTLY_KNOWN -> CAPACITY_PARTLY_KNOWN;
                    case UNCLAIMED -> NO_DEMAND;
                    case KNOWN -> demand > 0 ? OK : NO_DEMAND;
                };
        };
    }
}
