/** Owns pictures: lays out a directed graph in layers from left to right and writes it as accessible SVG. */
@NullMarked
package org.linchpin.picture;

import org.jspecify.annotations.NullMarked;
