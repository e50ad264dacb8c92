/** Owns the pages of incidents held against what was observed, and their replay. */
@NullMarked
package org.linchpin.report.incident;

import org.jspecify.annotations.NullMarked;
