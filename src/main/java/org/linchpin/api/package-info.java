/** Owns the REST interface under {@code /api/v1}: parameters in, records out; every figure comes from elsewhere. */
@NullMarked
package org.linchpin.api;

import org.jspecify.annotations.NullMarked;
