/** Owns the pages about Linchpin itself: signing in, one's account, people, the trail, settings and backup. */
@NullMarked
package org.linchpin.report.settings;

import org.jspecify.annotations.NullMarked;
