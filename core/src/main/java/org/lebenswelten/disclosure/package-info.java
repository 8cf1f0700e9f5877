/**
 * Disclosure control: the one door from counts of people to figures that anyone may see.
 *
 * <p>Raw tables come in, {@link org.lebenswelten.disclosure.ProtectedTable protected tables} go out; the two kinds share
 * no supertype and nothing behind the door can name the first kind.
 */
@NullMarked
package org.lebenswelten.disclosure;

import org.jspecify.annotations.NullMarked;
