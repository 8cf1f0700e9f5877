/**
 * Measures and projects as their standard profiles (Maßnahmen- and Projektsteckbrief) state them.
 *
 * <p>A <em>measure</em> here is something done for people's health (Maßnahme), never the M ordinate of a geometry. No
 * person is named in this package. What counts people - {@link org.lebenswelten.measure.Participation}, {@link
 * org.lebenswelten.measure.Measurement} - has been through disclosure control.
 */
@NullMarked
package org.lebenswelten.measure;

import org.jspecify.annotations.NullMarked;
