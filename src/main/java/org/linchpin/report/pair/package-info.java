/** Owns the page of hidden pairs: two that stop a service together, and neither alone. */
@NullMarked
package org.linchpin.report.pair;

import org.jspecify.annotations.NullMarked;
