/** Owns how much of a population rests on few suppliers: shares, indexes, reach, domestic and foreign; in plain Java. */
@NullMarked
package org.linchpin.concentration;

import org.jspecify.annotations.NullMarked;
