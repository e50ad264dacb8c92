/** Owns results kept over time: key figures of each revision, and what would stop each organization. */
@NullMarked
package org.linchpin.snapshot;

import org.jspecify.annotations.NullMarked;
