/**
 * What a project asks to be made of an indicator's counts, as plain data, and the making.
 *
 * <p>A {@link org.lebenswelten.rate.plan.RatePlan} names the figure itself ({@link
 * org.lebenswelten.rate.plan.FigureMethod}), how it is held against the city ({@link
 * org.lebenswelten.rate.plan.ComparisonRule}, {@link org.lebenswelten.rate.plan.RelativeFigure}), how its trend is tested
 * ({@link org.lebenswelten.rate.plan.TrendRule}) and whether it is smoothed ({@link
 * org.lebenswelten.rate.plan.SmoothingRule}). {@link org.lebenswelten.rate.plan.PlannedFigures} computes.
 *
 * <p>The figure of a cell depends on that cell alone. Everything else depends on several cells, and so is computed from
 * the cells that are published only: who is withheld must not show in what is told of others.
 */
@NullMarked
package org.lebenswelten.rate.plan;

import org.jspecify.annotations.NullMarked;
