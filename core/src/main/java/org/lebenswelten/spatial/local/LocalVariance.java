package org.lebenswelten.spatial.local;

/** Under what the moments of local Moran's I are taken. z_i are deviations, m2 and m4 = sum z^4 / n their moments. */
public enum LocalVariance {
    /**
     * All n values are permuted.
     *
     * <pre>{@code
     * E = -W_i / (n-1),  b = m4 / m2^2
     * V = Q_i (n - b)/(n-1) + (W_i^2 - Q_i)(2b - n)/((n-1)(n-2)) - E^2
     * }</pre>
     *
     * <p>Reference: Anselin, L. (1995), doi:10.1111/j.1538-4632.1995.tb00338.x. Agrees with: spdep {@code localmoran(conditional
     * = FALSE)}.
     */
    TOTAL,
    /**
     * The area's own value stays.
     *
     * <pre>{@code
     * E = -z_i^2 W_i / ((n-1) m2)
     * V = (z_i / m2)^2 n / (n-2) (Q_i - W_i^2/(n-1)) (m2 - z_i^2/(n-1))
     * }</pre>
     *
     * <p>Reference: Sokal, R. R., Oden, N. L., Thomson, B. A. (1998): Local spatial autocorrelation in a biological model.
     * Geographical Analysis 30, 331-354, doi:10.1111/j.1538-4632.1998.tb00406.x. Agrees with: spdep {@code localmoran} since
     * 1.2, by default.
     */
    CONDITIONAL
}
