/** Owns what surrounds a page: navigation, theme, notices, security headers, and how a page is answered. */
@NullMarked
package org.linchpin.platform.page;

import org.jspecify.annotations.NullMarked;
