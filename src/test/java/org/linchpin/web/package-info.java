/** Owns the tests that look at pages as a whole: in a browser, in light and dark. */
@NullMarked
package org.linchpin.web;

import org.jspecify.annotations.NullMarked;
