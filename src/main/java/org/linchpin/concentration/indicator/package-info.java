/** Owns the step-1 indicators of critical ICT third-party service providers, Delegated Regulation (EU) 2024/1502; in plain Java. */
@NullMarked
package org.linchpin.concentration.indicator;

import org.jspecify.annotations.NullMarked;
