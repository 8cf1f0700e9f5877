/** How long patterns and audits take; run by hand, see README.md. */
@NullMarked
package org.lebenswelten.disclosure.pattern.bench;

import org.jspecify.annotations.NullMarked;
