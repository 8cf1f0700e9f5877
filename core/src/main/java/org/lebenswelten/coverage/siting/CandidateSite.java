package org.lebenswelten.coverage.siting;

/**
 * A place where a site may be opened, or one that is open.
 *
 * @param id its id
 * @param name what people call it
 * @param x easting in the project's system
 * @param y northing
 * @param cost cost of opening, {@code NaN} where not stated
 * @param capacity places, {@code NaN} where not stated
 */
public record CandidateSite(String id, String name, double x, double y, double cost, double capacity) {}
