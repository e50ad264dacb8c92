/** Owns what can be changed by hand: a row or several, merged into a graph by the rules of an import. */
@NullMarked
package org.linchpin.importing.edit;

import org.jspecify.annotations.NullMarked;
