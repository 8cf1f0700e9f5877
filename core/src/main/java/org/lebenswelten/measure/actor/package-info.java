/**
 * Who works where and with whom, from the profiles: organisations, the measures they share, and the areal units, settings and
 * topics that are served or not.
 *
 * <p>Start with {@link org.lebenswelten.measure.actor.ActorNetwork}. Organisations are told apart by their names as written;
 * persons are not named anywhere. Nothing here counts people.
 */
@NullMarked
package org.lebenswelten.measure.actor;

import org.jspecify.annotations.NullMarked;
