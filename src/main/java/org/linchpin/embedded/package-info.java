/**
 * Owns the embedded default: the folder {@code LINCHPIN_HOME} and the Neo4j and PostgreSQL processes that keep their data
 * in it.
 */
@NullMarked
package org.linchpin.embedded;

import org.jspecify.annotations.NullMarked;
