/** Owns what pages say while an incident of a supplier lasts. */
@NullMarked
package org.linchpin.report.ongoing;

import org.jspecify.annotations.NullMarked;
