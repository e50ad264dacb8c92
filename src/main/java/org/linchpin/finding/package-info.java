/** Owns registers of findings: what would stop an organization, who decided what about it, and the risk appetite it is held to. */
@NullMarked
package org.linchpin.finding;

import org.jspecify.annotations.NullMarked;
