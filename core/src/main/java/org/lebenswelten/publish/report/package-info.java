/**
 * The report: a static folder of pages, German and English, made of a published atlas alone.
 *
 * <p>Three steps. {@link org.lebenswelten.publish.report.ReportAtlas} gives an atlas file the shape that pages need: the areas
 * of the main index, its periods, indicators, coverages, and documents. Each kind of page is a
 * {@link org.lebenswelten.publish.report.ReportPages} that makes records of what a page says, in one language, from the
 * atlas; {@link org.lebenswelten.publish.report.ReportContents} lists them all.
 * {@link org.lebenswelten.publish.report.ReportWriter} renders each with a Pebble template into the folder and puts it in its
 * place when it is complete.
 *
 * <p>What holds for all pages:
 *
 * <ul>
 *   <li>Everything comes from the file; what the file does not tell, no page tells. Ranks, quartiles and the like are taken of
 *       published figures.
 *   <li>A figure that is not published is said in words ({@link org.lebenswelten.publish.report.ValueFlag}), never left blank.
 *   <li>Every chart is drawn by a script from a table, or from JSON beside a table, that stands in the page.
 *   <li>The folder opens from disk and from any web server; no page asks for anything outside it, and a content security policy
 *       in each page says so. There are no inline scripts or styles.
 *   <li>Templates escape all they are given. JSON in pages is escaped by {@link org.lebenswelten.publish.report.PageJson}.
 *   <li>The same atlas gives the same bytes.
 * </ul>
 *
 * <p>Templates, texts, style and scripts stand in the resources {@code org/lebenswelten/report}.
 */
@NullMarked
package org.lebenswelten.publish.report;

import org.jspecify.annotations.NullMarked;
