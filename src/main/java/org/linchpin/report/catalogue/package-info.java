/** Owns the lists of organizations, vendors, products and sectors, the page of a sector, and that of what the graph holds. */
@NullMarked
package org.linchpin.report.catalogue;

import org.jspecify.annotations.NullMarked;
