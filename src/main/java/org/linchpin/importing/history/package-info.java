/** Owns what is remembered of each import: its state, its progress, what was found, and the file while it waits for a decision. */
@NullMarked
package org.linchpin.importing.history;

import org.jspecify.annotations.NullMarked;
