/** Owns what measures the analyses, and makes the graphs that they are measured on; no part of the application. */
@NullMarked
package org.linchpin.benchmark;

import org.jspecify.annotations.NullMarked;
