/** Owns the way from CycloneDX documents to rows of the graph: components become products, and what they need. */
@NullMarked
package org.linchpin.importing.cyclonedx;

import org.jspecify.annotations.NullMarked;
