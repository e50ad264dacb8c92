/** Owns how pages show what falls if something fails: as a ranking, as tables, along the hours, and as a picture. */
@NullMarked
package org.linchpin.report.cascade;

import org.jspecify.annotations.NullMarked;
