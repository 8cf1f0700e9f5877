package org.lebenswelten.publish.report.city;

/**
 * A figure to begin with.
 *
 * @param number the figure
 * @param words what it counts
 * @param anchor the part of the page with more on it
 */
public record Fact(String number, String words, String anchor) {}
