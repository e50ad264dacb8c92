/** Owns the page of help: what the words mean, there and wherever a page explains one. */
@NullMarked
package org.linchpin.report.help;

import org.jspecify.annotations.NullMarked;
