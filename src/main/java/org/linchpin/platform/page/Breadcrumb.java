package org.linchpin.platform.page;

/** A page above this one. */
public record Breadcrumb(String label, String href) {}
