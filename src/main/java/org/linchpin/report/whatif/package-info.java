/** Owns the page of what happens if several things fail at once. */
@NullMarked
package org.linchpin.report.whatif;

import org.jspecify.annotations.NullMarked;
