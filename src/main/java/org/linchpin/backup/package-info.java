/** Owns backups: one file with what both databases hold at one moment, and putting it back. */
@NullMarked
package org.linchpin.backup;

import org.jspecify.annotations.NullMarked;
