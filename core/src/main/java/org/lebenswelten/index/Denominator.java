package org.lebenswelten.index;

/**
 * What an indicator of amounts is divided by.
 *
 * @param indicatorId id of the indicator that holds the sizes, such as people or hectares
 * @param denomination per how many of it
 */
public record Denominator(String indicatorId, Denomination denomination) {}
