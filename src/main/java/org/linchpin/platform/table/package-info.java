/** Owns the one table component: columns with types, state in the address, and the same rows as HTML, CSV and JSON. */
@NullMarked
package org.linchpin.platform.table;

import org.jspecify.annotations.NullMarked;
