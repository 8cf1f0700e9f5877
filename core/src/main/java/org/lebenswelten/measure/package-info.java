/**
 * Measures and projects as their standard profiles state them, the places where they happen, and whom they can reach.
 *
 * <p>A <em>measure</em> here is something done for people's health (Maßnahme), never the M ordinate of a geometry.
 * Counting residents in reach stands before disclosure control.
 */
@NullMarked
package org.lebenswelten.measure;

import org.jspecify.annotations.NullMarked;
