/** Owns the trail: who signed in, saw, changed, imported and exported what, and for how long that is kept. */
@NullMarked
package org.linchpin.audit;

import org.jspecify.annotations.NullMarked;
