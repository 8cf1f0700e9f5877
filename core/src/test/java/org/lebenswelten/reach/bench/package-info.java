/** Speed of counting people in reach; run by hand, see README.md beside. */
@NullMarked
package org.lebenswelten.reach.bench;

import org.jspecify.annotations.NullMarked;
