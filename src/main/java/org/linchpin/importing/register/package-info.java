/** Owns the way from registers of information (Implementing Regulation (EU) 2024/2956) to rows of the graph, or to findings. */
@NullMarked
package org.linchpin.importing.register;

import org.jspecify.annotations.NullMarked;
