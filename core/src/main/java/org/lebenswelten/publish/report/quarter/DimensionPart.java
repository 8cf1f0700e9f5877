package org.lebenswelten.publish.report.quarter;

/**
 * What a dimension adds to the index of an area.
 *
 * @param title what people call the dimension
 * @param part the part of the score, {@code NaN} if there is none
 * @param partText the part in words
 * @param city the mean of that part over all areas with one, {@code NaN} if there is none
 * @param cityText the mean in words
 * @param share per cent of the score, in words
 * @param isBurden whether the area is among the worst in it
 */
public record DimensionPart(
        String title, double part, String partText, double city, String cityText, String share, boolean isBurden) {}
