package org.linchpin.platform.page;

/** A place of the top bar. A page is in it if its path is the place's path, or lies under it. */
public record Place(String label, String path) {
    boolean contains(String page) {
        return page.equals(path) || (!path.equals("/") && page.startsWith(path + "/"));
    }
}
