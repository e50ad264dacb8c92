/** Owns the pages of the incidents that organizations record themselves. */
@NullMarked
package org.linchpin.report.occurrence;

import org.jspecify.annotations.NullMarked;
