package org.lebenswelten.publish.report.quarter;

import org.lebenswelten.model.Comparison;
import org.lebenswelten.publish.report.Movement;

/**
 * A row of the table of indicators.
 *
 * @param title what people call the indicator
 * @param path its sheet
 * @param period the period of the figure; empty if it is that of the profile
 * @param place the larger area that the figure is of; empty if it is of the area itself
 * @param value the value with its unit, or in words why there is none
 * @param published whether there is a value
 * @param limits the limits in words, empty if there are none
 * @param city the city's figure
 * @param comparison better, similar or worse than the city
 * @param rank rank of n, empty if there is none
 * @param rankLimits limits of the rank, empty if there are none
 * @param movement which way the burden moves
 * @param spark values over the periods for a script, empty if there are fewer than two
 * @param sparkSpan width of its widest interval, so that swings within it stay flat in the drawing; empty without limits
 * @param sparkWords the first and the last of them in words
 * @param spine places for a script, empty if there are none
 */
public record IndicatorRow(
        String title,
        String path,
        String period,
        String place,
        String value,
        boolean published,
        String limits,
        String city,
        Comparison comparison,
        String rank,
        String rankLimits,
        Movement movement,
        String spark,
        String sparkSpan,
        String sparkWords,
        String spine) {}
