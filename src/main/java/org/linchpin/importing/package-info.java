/** Owns the way from an uploaded file to a valid {@link org.linchpin.graph.Graph}, or to every problem that it has. */
@NullMarked
package org.linchpin.importing;

import org.jspecify.annotations.NullMarked;
