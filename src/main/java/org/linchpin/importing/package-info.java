/** Owns the way from uploaded CSV files to a valid {@link org.linchpin.graph.Graph}, or to every problem that they have. */
@NullMarked
package org.linchpin.importing;

import org.jspecify.annotations.NullMarked;
