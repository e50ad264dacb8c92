package org.linchpin.report.cascade;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.linchpin.platform.table.PageAddress;

/**
 * Which like nodes a reader wants to see one by one; it is in the address.
 *
 * @param keys of sets of like nodes: the id of the first of each
 * @param most nodes of one set that are drawn one by one
 * @param here address of the page
 */
public record Unfolding(Set<String> keys, int most, PageAddress here) {
    /** The choice in the address. */
    public static final String CHOICE = "unfold";
    /** Where on its page the picture is. */
    public static final String PLACE = "spread";

    public Unfolding {
        keys = Set.copyOf(keys);
    }

    static Set<String> chosen(PageAddress address) {
        return Set.copyOf(address.parameters().getOrDefault(CHOICE, List.of()));
    }

    /** The page with that set unfolded too. */
    String with(String key) {
        Set<String> all = new TreeSet<>(keys);
        all.add(key);
        return here.withAll(CHOICE, List.copyOf(all)) + "#" + PLACE;
    }
}
