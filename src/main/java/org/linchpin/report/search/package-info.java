/** Owns the search for anything by its name or id, and for the organization that a reader means. */
@NullMarked
package org.linchpin.report.search;

import org.jspecify.annotations.NullMarked;
