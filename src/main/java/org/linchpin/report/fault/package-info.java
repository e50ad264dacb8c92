/** Owns the overview, the ranking of single faults, and the page of one. */
@NullMarked
package org.linchpin.report.fault;

import org.jspecify.annotations.NullMarked;
