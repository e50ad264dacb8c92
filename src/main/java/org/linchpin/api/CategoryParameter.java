package org.linchpin.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;

/** Restricts faults to the products of one category. */
public class CategoryParameter {
    @QueryParam("category")
    @Parameter(description = "Products of this category only.")
    @Nullable
    String category;

    boolean lets(DependencyGraph graph, int fault) {
        return category == null
                || (graph.kind(fault) == NodeKind.PRODUCT
                        && graph.product(fault).category().equals(category));
    }
}
