/** Owns what a supervisor sets: sets of countries, bands, thresholds of indicators, what is withheld, and the sizes of populations. */
@NullMarked
package org.linchpin.supervision;

import org.jspecify.annotations.NullMarked;
