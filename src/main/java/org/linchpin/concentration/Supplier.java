package org.linchpin.concentration;

import org.linchpin.graph.NodeKind;

/**
 * A supplier at some level.
 *
 * @param id id of the product, vendor or country; {@code ZZ} where the country is not known
 * @param kind product, vendor (also for a group, which is named by its ultimate parent) or country
 */
public record Supplier(String id, NodeKind kind, String name) {}
