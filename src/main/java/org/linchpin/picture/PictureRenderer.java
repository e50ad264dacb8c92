package org.linchpin.picture;

import java.util.List;
import java.util.regex.Pattern;

/** Turns pictures into SVG. Thread-safe; the same picture gives the same bytes. */
public final class PictureRenderer {
    private static final Pattern ID_PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    /** Layout takes seconds beyond this. */
    private static final long MOST_SPAN = 12_000;

    /**
     * The picture as an {@code svg} element, for a page that links {@code /assets/picture.css}. Every node says in words what
     * it is; the edges are for the eye only, so the page also states the chains in words.
     *
     * <p>A picture of 200 nodes and 600 edges takes about 0.2 seconds, the first one in a process a second.
     *
     * @param idPrefix begins the ids in the element: unique in the page, letters, digits, {@code _} and {@code -}
     * @throws IllegalArgumentException if the picture's {@link Picture#span} is above {@value #MOST_SPAN}
     */
    public String svg(Picture picture, String idPrefix) {
        if (!ID_PREFIX.matcher(idPrefix).matches()) {
            throw new IllegalArgumentException(
                    "the id prefix is \"%s\", but must be a letter, then letters, digits, _ or -".formatted(idPrefix));
        }
        if (picture.span() > MOST_SPAN) {
            throw new IllegalArgumentException("the edges cross %d layers together, but at most %d can be laid out%n"
                            .formatted(picture.span(), MOST_SPAN)
                    + "Maybe fold like nodes into one first");
        }
        List<NodeBox> boxes = picture.nodes().stream().map(NodeBox::of).toList();
        Layout layout = RootOnTop.of(picture, boxes, LayeredLayout.of(picture, boxes));
        return new PictureSvg(picture, boxes, layout).write(idPrefix);
    }
}
