package org.lebenswelten.derive;

/** Where the people are whose exposure is counted. */
public sealed interface People permits PeopleAtPoints, PeopleSpread {}
