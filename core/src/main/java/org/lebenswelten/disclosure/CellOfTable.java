package org.lebenswelten.disclosure;

/**
 * Where a cell stands.
 *
 * @param indicatorId the indicator
 * @param cell position in its frame
 */
record CellOfTable(String indicatorId, int cell) {}
