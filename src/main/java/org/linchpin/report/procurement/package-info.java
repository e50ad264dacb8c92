/** Owns the pages for buyers: suppliers compared, what their withdrawal would stop, whose jurisdiction applies. */
@NullMarked
package org.linchpin.report.procurement;

import org.jspecify.annotations.NullMarked;
