/**
 * Owns the vocabulary of the dependency graph: the rows that users give, their projection into arrays, and where both
 * are stored.
 */
@NullMarked
package org.linchpin.graph;

import org.jspecify.annotations.NullMarked;
