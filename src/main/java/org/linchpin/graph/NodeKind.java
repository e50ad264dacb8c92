package org.linchpin.graph;

/** The kinds of node of the graph, in the order in which the projection lays them out. */
public enum NodeKind implements Choice {
    COUNTRY("country"),
    LOCATION("location"),
    VENDOR("vendor"),
    PRODUCT("product"),
    SYSTEM("system"),
    SERVICE("service");

    private final String text;

    NodeKind(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
