package org.lebenswelten.disclosure;

/**
 * How much is lost when a value is withheld: the square root of the people behind it,
 *
 * <pre>{@code
 * loss = sqrt(n)
 * }</pre>
 *
 * <p>which is what the precision of a rate grows with, so a city's value weighs more than a quarter's, but not a thousand
 * times more. Losses of several values add up.
 */
final class InformationLoss {

    private InformationLoss() {}

    /** The loss of one value with a denominator. */
    static double of(double denominator) {
        return Math.sqrt(denominator);
    }
}
