/** Owns the pages of imports: their list, one with its preview and its problems, and undo. */
@NullMarked
package org.linchpin.report.importing;

import org.jspecify.annotations.NullMarked;
