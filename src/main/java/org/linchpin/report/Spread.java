package org.linchpin.report;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Cascade;
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

    /** Null if nothing but the fault would be affected. */
    static @Nullable Spread of(Cascade cascade, int fault, PageAddress here) {
        Set<String> unfolded = Unfolding.chosen(here);
        Picture picture = CascadePicture.of(cascade, fault, service -> true, unfolded, here);
        return picture == null
                ? null
                : new Spread(
                        RENDERER.svg(picture, Unfolding.PLACE + "-picture"),
                        picture.description(),
                        unfolded.isEmpty() ? null : here.without(Unfolding.CHOICE) + "#" + Unfolding.PLACE);
    }
}
