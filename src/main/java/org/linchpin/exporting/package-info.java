/** Owns the canonical form of a {@link org.linchpin.graph.Graph} as CSV files, from which it can be imported again. */
@NullMarked
package org.linchpin.exporting;

import org.jspecify.annotations.NullMarked;
