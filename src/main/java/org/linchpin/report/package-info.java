/** Owns the pages: one record a report, and its HTML, CSV and JSON from that record alone. */
@NullMarked
package org.linchpin.report;

import org.jspecify.annotations.NullMarked;
