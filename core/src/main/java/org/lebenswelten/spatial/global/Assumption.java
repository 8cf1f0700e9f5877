package org.lebenswelten.spatial.global;

/** Under what the moments of a statistic are taken. */
public enum Assumption {
    /** The values are independent draws from one normal distribution; of marks: from one Bernoulli ("free sampling"). */
    NORMAL,
    /** The values are as they are, every arrangement of them is as likely ("randomisation", "nonfree sampling"). */
    RANDOMISATION
}
