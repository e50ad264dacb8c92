/** Owns scenarios: what is assumed to fail and to change, saved under a name, and what follows from it before and after. */
@NullMarked
package org.linchpin.scenario;

import org.jspecify.annotations.NullMarked;
