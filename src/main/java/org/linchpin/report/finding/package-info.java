/** Owns the pages of findings and of the risk appetite. */
@NullMarked
package org.linchpin.report.finding;

import org.jspecify.annotations.NullMarked;
