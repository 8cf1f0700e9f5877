package org.lebenswelten.spatial.transfer;

/**
 * What happens to the count of a source in which the weighting finds nothing: no inhabited land, no building. Either way
 * the result lists these sources.
 */
public enum EmptySource {

    /** The count is spread by plain area over the source, and the targets that receive it are flagged. */
    FALL_BACK_TO_AREA,

    /** The count is handed to nobody and stands in the mass balance as lost, as tobler does (without saying so). */
    LEAVE_OUT
}
