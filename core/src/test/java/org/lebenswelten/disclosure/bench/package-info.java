/** How long disclosure control takes for a city as large as it is made for; run by hand, see README.md here. */
@NullMarked
package org.lebenswelten.disclosure.bench;

import org.jspecify.annotations.NullMarked;
