/** Owns documents: HTML becomes a tagged PDF that stands for itself; knows nothing of the domain. */
@NullMarked
package org.linchpin.document;

import org.jspecify.annotations.NullMarked;
