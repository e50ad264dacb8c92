package org.linchpin.report.cascade;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Cascade;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.picture.Picture;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.report.cascade.LikeNodes.Alike;
import org.linchpin.report.cascade.LikeNodes.Likeness;

/**
 * Makes the picture of a cascade: the fault on the left, then what it takes down or degrades. An arrow leads from each lost
 * member of the group that is a node's reason, so every arrow is a step of the cascade. Like nodes are folded into one.
 */
final class CascadePicture {
    /** Nodes that a reader takes in; beyond this, less likeness is enough to be folded. */
    private static final int WELL_READABLE = 60;

    private static final int MOST_NODES = 250;
    private static final int MOST_EDGES = 1_000;
    /** Enough for any 30 nodes: if each leads to all that come after it, they cross 4,495 layers. */
    private static final int MOST_SPAN = 4_500;

    /** Of nodes that are alike and unfolded, so many are drawn, or fewer where even that is too much. */
    private static final int[] MOST_UNFOLDED = {200, 100, 50, 20, 0};

    private CascadePicture() {}

    /**
     * The picture, of at most {@value #MOST_NODES} nodes; null if nothing but faults is to be shown, or they alone
     * are too many. O(d log d), where d is the members of the groups that are the reasons.
     *
     * @param page the node whose page this is; {@link DependencyGraph#NONE} if it is of none
     * @param services which are to be shown, with all that leads to them
     * @param unfolded keys of folded nodes to be drawn one by one; those that fold nothing here are ignored
     * @param here address of the page
     */
    static @Nullable Picture of(
            Cascade cascade, int page, IntPredicate services, Set<String> unfolded, PageAddress here) {
        CascadeLinks links = CascadeLinks.of(cascade, services);
        if (links.lost().keySet().stream().allMatch(cascade.scenario().faults()::contains)) {
            return null;
        }
        for (Likeness likeness : Likeness.values()) {
            List<Alike> sets = LikeNodes.of(cascade.graph(), links, likeness);
            Picture folded = draw(cascade, page, links, sets, new Unfolding(Set.of(), 0, here));
            if (likeness == Likeness.KIND || (folded != null && folded.nodes().size() <= WELL_READABLE)) {
                for (int most : MOST_UNFOLDED) {
                    Picture opened = draw(cascade, page, links, sets, new Unfolding(unfolded, most, here));
                    if (opened != null) {
                        return opened;
                    }
                }
                return folded;
            }
        }
        return null;
    }

    /** The picture with that folding; null if it is too large. */
    private static @Nullable Picture draw(
            Cascade cascade, int page, CascadeLinks links, List<Alike> sets, Unfolding unfolding) {
        CascadeDrawing drawing = CascadeDrawing.of(cascade, page, links, sets, unfolding);
        if (drawing.nodes().size() > MOST_NODES || drawing.edges().size() > MOST_EDGES) {
            return null;
        }
        Picture picture = drawing.picture();
        return picture.span() > MOST_SPAN ? null : picture;
    }
}
