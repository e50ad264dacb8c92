/** Owns back-tests: what follows from the dependencies as of an incident, held against what was observed. */
@NullMarked
package org.linchpin.incident;

import org.jspecify.annotations.NullMarked;
