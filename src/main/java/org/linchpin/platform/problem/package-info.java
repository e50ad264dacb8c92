/** Owns how a failure is told: as an RFC 9457 document to programs, as a page to people. */
@NullMarked
package org.linchpin.platform.problem;

import org.jspecify.annotations.NullMarked;
