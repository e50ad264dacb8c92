/** Owns the analysis that readers see: the current revision's graph on the current day, and the results kept for it. */
@NullMarked
package org.linchpin.analysis;

import org.jspecify.annotations.NullMarked;
