/** Owns who may change which rows by hand, what that would do to what they see, and how old evidence may be. */
@NullMarked
package org.linchpin.editing;

import org.jspecify.annotations.NullMarked;
