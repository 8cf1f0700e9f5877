package org.lebenswelten.publish.report.indicator;

import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.publish.report.ReportTexts;

/** The figures of one row of a layer {@code ineq_<index>}, with their limits. */
record InequalityFigures(AtlasLayer layer, int row, ReportTexts texts) {

    /** A figure such as {@code 7,8 (7,1 bis 8,7)}; an en dash where there is none, no brackets where it has no limits. */
    String of(String column, int decimals) {
        double value = number(column);
        double low = number(column + "_low");
        double high = number(column + "_high");
        String figure = texts.number(value, decimals);
        return Double.isNaN(value) || Double.isNaN(low) || Double.isNaN(high)
                ? figure
                : texts.of("sheet.limited", figure, texts.number(low, decimals), texts.number(high, decimals));
    }

    private double number(String column) {
        int position = layer.columnIndex(column);
        return position < 0 ? Double.NaN : layer.number(row, position);
    }
}
