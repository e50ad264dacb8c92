package org.linchpin.report;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Cascade;
import org.linchpin.picture.Picture;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.report.LikeNodes.Alike;
import org.linchpin.report.LikeNodes.Likeness;

/**
 * Makes the picture of a cascade: the fault on the left, then what it takes down or degrades. An arrow leads from each lost
 * member of the group that is a node's reason, so every arrow is a step of the cascade. Like nodes are folded into one.
 */
final class CascadePicture {
    private static final int MOST_NODES = 250;
    private static final int MOST_EDGES = 1_000;
    private static final int MOST_SPAN = 2_000;
    /** Of nodes that are alike and unfolded, so many are drawn, or fewer where even that is too much. */
    private static final int[] MOST_UNFOLDED = {200, 100, 50, 20, 0};

    private CascadePicture() {}

    /**
     * The picture, of at most {@value #MOST_NODES} nodes; null if nothing but the fault is to be shown. O(d log d), where d is the
     * members of the groups that are the reasons.
     *
     * @param fault whose page this is
     * @param services which are to be shown, with all that leads to them
     * @param unfolded keys of folded nodes to be drawn one by one; those that fold nothing here are ignored
     * @param here address of the page
     */
    static @Nullable Picture of(
            Cascade cascade, int fault, IntPredicate services, Set<String> unfolded, PageAddress here) {
        CascadeLinks links = CascadeLinks.of(cascade, services);
        if (links.lost().keySet().stream().allMatch(cascade.scenario().faults()::contains)) {
            return null;
        }
        CascadeDrawing drawing = null;
        for (Likeness likeness : Likeness.values()) {
            List<Alike> sets = LikeNodes.of(cascade.graph(), links, likeness);
            for (int most : MOST_UNFOLDED) {
                drawing = CascadeDrawing.of(cascade, fault, links, sets, new Unfolding(unfolded, most, here));
                if (drawing.nodes().size() <= MOST_NODES && drawing.edges().size() <= MOST_EDGES) {
                    Picture picture = drawing.picture();
                    if (picture.span() <= MOST_SPAN || likeness == Likeness.SAME_KIND && most == 0) {
                        return picture;
                    }
                }
            }
        }
        throw new IllegalStateException("kinds and looks are few, but the picture of them is too large: " + drawing);
    }
}
