/** Owns what all pages share, their words, addresses and choices; each package below owns the pages of one subject. */
@NullMarked
package org.linchpin.report;

import org.jspecify.annotations.NullMarked;
