/** Owns the pages of a supervisor: concentration, maps, suppliers, indicators, systemic faults, and how they change. */
@NullMarked
package org.linchpin.report.supervision;

import org.jspecify.annotations.NullMarked;
