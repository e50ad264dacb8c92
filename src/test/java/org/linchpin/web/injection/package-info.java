/** Tries every field that takes a text, of every page and of the API, with texts that something might take for code. */
@NullMarked
package org.linchpin.web.injection;

import org.jspecify.annotations.NullMarked;
