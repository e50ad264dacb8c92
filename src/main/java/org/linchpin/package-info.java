/** Owns how the application starts. */
@NullMarked
package org.linchpin;

import org.jspecify.annotations.NullMarked;
