/**
 * From a project to an atlas: calls the stages in order. It is the one place that sees figures on both sides of
 * disclosure control, and does nothing with them but hand them on.
 */
@NullMarked
package org.lebenswelten.pipeline;

import org.jspecify.annotations.NullMarked;
