package org.linchpin.report.cascade;

import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Cascade;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.picture.Picture;
import org.linchpin.picture.PictureRenderer;
import org.linchpin.platform.table.PageAddress;

/**
 * The picture of a cascade, as a page shows it.
 *
 * @param svg our own markup
 * @param caption what it shows, in words
 * @param fold where everything is folded again; null if nothing is unfolded
 */
public record Spread(String svg, String caption, @Nullable String fold) {
    private static final PictureRenderer RENDERER = new PictureRenderer();

    /**
     * The picture of all that is affected; null if that is nothing but the faults.
     *
     * @param page the node whose page this is; {@link DependencyGraph#NONE} if it is of none
     */
    public static @Nullable Spread of(Cascade cascade, int page, PageAddress here) {
        return of(cascade, page, service -> true, here);
    }

    /** As {@link #of(Cascade, int, PageAddress)}, but only what leads to the services that pass. */
    public static @Nullable Spread of(Cascade cascade, int page, IntPredicate services, PageAddress here) {
        return of(cascade, page, services, here, Unfolding.PLACE + "-picture");
    }

    /** As {@link #of(Cascade, int, IntPredicate, PageAddress)}, one of several on a page: the prefix of its ids is its own. */
    public static @Nullable Spread of(
            Cascade cascade, int page, IntPredicate services, PageAddress here, String idPrefix) {
        Set<String> unfolded = Unfolding.chosen(here);
        Picture picture = CascadePicture.of(cascade, page, services, unfolded, here);
        return picture == null
                ? null
                : new Spread(
                        RENDERER.svg(picture, idPrefix),
                        picture.description(),
                        unfolded.isEmpty() ? null : here.without(Unfolding.CHOICE) + "#" + Unfolding.PLACE);
    }
}
