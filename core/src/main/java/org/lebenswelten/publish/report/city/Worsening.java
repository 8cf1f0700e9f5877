package org.lebenswelten.publish.report.city;

import java.util.List;

/**
 * Indicators of an area that are worse than the city and getting worse.
 *
 * @param name what people call the area
 * @param path its profile
 * @param indicators titles of the indicators
 */
public record Worsening(String name, String path, List<String> indicators) {}
