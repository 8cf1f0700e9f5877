package org.lebenswelten.coverage.access;

/** What the values of an {@link AccessMethod} count. */
public enum AccessUnit {
    /** Places a person; times 100, places for 100 persons. */
    PLACES_A_PERSON,
    /** Places that an area can claim; the values of areas add up to what sites offer. */
    PLACES,
    /** Places in reach, whoever else claims them; the values of areas must not be added up. */
    PLACES_IN_REACH,
    /** Way and crowding in one number without a unit; low is good. */
    WAY_AND_CROWDING,
    /** Metres; low is good. */
    METRES;

    /**
     * Whether low values are the good ones.
     *
     * @return true for costs
     */
    public boolean isCost() {
        return this == WAY_AND_CROWDING || this == METRES;
    }
}
