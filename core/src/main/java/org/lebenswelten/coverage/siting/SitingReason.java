package org.lebenswelten.coverage.siting;

/** Why a siting has no proposal that keeps its rules. */
public enum SitingReason {
    /** It has one. */
    NONE,
    /** Some units with people are reached by no site that may be open. */
    UNREACHABLE,
    /** Everybody could be covered, but not with as few sites. */
    TOO_FEW_SITES,
    /** The floor of a district cannot be met even with all candidates open. */
    FLOOR_OUT_OF_REACH,
    /** The floors cannot be met together with as few sites or as small a budget. */
    FLOOR_TOO_FEW_SITES,
    /** No choice that meets the floors was found, nor was it proven that there is none. */
    FLOOR_NOT_SETTLED,
    /** No candidate is left, or none that the budget allows for. */
    NO_CANDIDATE
}
