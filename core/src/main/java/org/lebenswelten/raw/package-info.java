/**
 * Tables that hold counts of real people, before disclosure control.
 *
 * <p>These types stand on one side of a wall: only {@code read}, {@code rate}, {@code reach}, {@code spatial.exposure},
 * {@code derive}, {@code disclosure} and {@code pipeline} may name them. What lies behind {@code disclosure} works on
 * {@link org.lebenswelten.disclosure.ProtectedTable} alone, a type with which these share no supertype, so that no later
 * stage can publish what it never had. An architecture test holds the wall.
 */
@NullMarked
package org.lebenswelten.raw;

import org.jspecify.annotations.NullMarked;
