/**
 * An attacker of published atlases: sees the published figures, knows how many persons live where, and places every withheld
 * count as closely as arithmetic and linear programming allow. It shares no code with disclosure control, so each checks the
 * other.
 */
@NullMarked
package org.lebenswelten.attack;

import org.jspecify.annotations.NullMarked;
