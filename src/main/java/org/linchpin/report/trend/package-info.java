/** Owns the pages of what changed over time. */
@NullMarked
package org.linchpin.report.trend;

import org.jspecify.annotations.NullMarked;
