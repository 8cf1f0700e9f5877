/**
 * The finished atlas: immutable layers of protected figures, ready to be written or served.
 *
 * <p>An {@link org.lebenswelten.atlas.Atlas} is what a city publishes; an {@link org.lebenswelten.atlas.AtlasLayer} is
 * one map layer as columns over its features. Nothing here can name a raw count.
 */
@NullMarked
package org.lebenswelten.atlas;

import org.jspecify.annotations.NullMarked;
