/** Owns the incidents that organizations record themselves, and holds the graph against them. */
@NullMarked
package org.linchpin.occurrence;

import org.jspecify.annotations.NullMarked;
