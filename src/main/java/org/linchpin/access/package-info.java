/** Owns what a caller may see of the graph: the rows inside a scope, and the pseudonyms of what they need outside it. */
@NullMarked
package org.linchpin.access;

import org.jspecify.annotations.NullMarked;
