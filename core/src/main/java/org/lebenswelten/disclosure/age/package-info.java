/**
 * What figures by age tell of single ages, and how they are kept from telling too much.
 *
 * <p>A directly standardised rate and a life expectancy are made of counts by age whose persons and weights everyone knows:
 *
 * <pre>{@code
 * D = sum over bands b of w_b x_b / n_b / sum of w        x_b whole, sum of x_b known
 * }</pre>
 *
 * <p>Few sets of whole counts print as the same rate and limits, mostly one where there are few events. So a count of one band
 * that would be withheld by itself follows from a figure of all ages that is published. {@link
 * org.lebenswelten.disclosure.age.AgeFigureProtection} prints such figures with fewer digits, without limits or not at all,
 * until other counts that print alike ({@link org.lebenswelten.disclosure.age.AlikeCounts}) leave every such count the interval
 * that the rules demand.
 *
 * <p>Indirectly standardised figures of a unit depend on its events of all ages alone. Where their standard is the city itself,
 * many of them together tell of the city's events by age; {@link org.lebenswelten.disclosure.age.CityStandards} makes a standard
 * that may be told, with ages and sexes joined.
 */
@NullMarked
package org.lebenswelten.disclosure.age;

import org.jspecify.annotations.NullMarked;
