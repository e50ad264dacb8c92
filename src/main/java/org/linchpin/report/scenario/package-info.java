/** Owns what pages show of scenarios: their changes, before and after, and what would help most. */
@NullMarked
package org.linchpin.report.scenario;

import org.jspecify.annotations.NullMarked;
