/**
 * Who lives in which load: residents by noise band or any other class of polygons, and residents with green in reach.
 *
 * <p>Every result is a pair of columns over areal units, numerator and denominator, and goes on like any other indicator:
 * rate, then disclosure control. <b>This package stands before disclosure control:</b> its columns are raw counts of
 * people, as those of {@link org.lebenswelten.raw}.
 *
 * <ul>
 *   <li>{@link org.lebenswelten.spatial.exposure.ThemeExposure}: residents per class, from building or grid points, or by
 *       dasymetric share of a unit's residents;
 *   <li>{@link org.lebenswelten.spatial.exposure.NoiseIndicator}: the 5 dB classes of the Environmental Noise Directive;
 *   <li>{@link org.lebenswelten.spatial.exposure.FacadeExposure}: residents per class from levels at facade points;
 *   <li>{@link org.lebenswelten.spatial.exposure.GreenAccess}: distance to green, and green area in reach.
 * </ul>
 */
@NullMarked
package org.lebenswelten.spatial.exposure;

import org.jspecify.annotations.NullMarked;
