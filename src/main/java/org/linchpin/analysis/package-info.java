/** Owns the revision of the graph that answers are made from. */
@NullMarked
package org.linchpin.analysis;

import org.jspecify.annotations.NullMarked;
