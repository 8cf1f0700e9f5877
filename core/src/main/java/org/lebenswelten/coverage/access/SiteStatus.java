package org.lebenswelten.coverage.access;

/** What becomes of the capacity of a site. */
public enum SiteStatus {
    /** The places are shared out among the areas that reach the site. */
    SHARED_OUT,
    /** Nobody lives within reach of the site: its places are claimed by nobody and its ratio is 0, not infinite. */
    NO_DEMAND,
    /** The site reaches people, but how many places it has is not known. */
    CAPACITY_UNKNOWN,
    /** The capacity is 0. */
    NO_PLACES
}
