/** Owns what fails when something fails: cascades, single faults and the reasons for each, in plain Java. */
@NullMarked
package org.linchpin.fault;

import org.jspecify.annotations.NullMarked;
