package org.lebenswelten.publish.report.quarter;

/**
 * How far measures reach a target group of an area.
 *
 * @param title what people call the coverage
 * @param group the target group
 * @param target its size in words, rounded
 * @param share the share within reach, or in words why there is none
 * @param published whether there is a share
 * @param limits limits of the share, empty if there are none
 * @param city the share in the whole city, in words
 * @param gap how many are not served, in words
 * @param change the change of the share against the first period, in words; empty if there is none
 * @param value the share as a number, {@code NaN} if there is none
 * @param low its lower limit
 * @param high its upper limit
 * @param cityValue the share in the whole city, {@code NaN} if there is none
 */
public record CoverageRow(
        String title,
        String group,
        String target,
        String share,
        boolean published,
        String limits,
        String city,
        String gap,
        String change,
        double value,
        double low,
        double high,
        double cityValue) {}
