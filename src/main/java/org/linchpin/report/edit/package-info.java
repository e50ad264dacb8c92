/** Owns the pages on which rows are looked at and changed by hand, and those of evidence that is to be confirmed. */
@NullMarked
package org.linchpin.report.edit;

import org.jspecify.annotations.NullMarked;
