/** Owns what every web application needs and none of the domain: problems, tables, the page around a page, headers, paging. */
@NullMarked
package org.linchpin.platform;

import org.jspecify.annotations.NullMarked;
