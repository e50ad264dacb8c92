/** Owns what would change for an organization with another supplier: comparisons, best next steps, lost jurisdictions. */
@NullMarked
package org.linchpin.procurement;

import org.jspecify.annotations.NullMarked;
