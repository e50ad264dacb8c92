package org.linchpin.platform.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around a page; every page record carries one as {@code frame}.
 *
 * @param trail the pages above this one, the top first
 * @param user name of who is signed in, or null
 * @param address of this page with its choices, to come back to
 * @param search what was searched for, or empty
 * @param assets changes whenever a style sheet or script does
 * @param refreshSeconds after which the page asks for itself again, or null
 */
public record PageFrame(
        String title,
        List<Breadcrumb> trail,
        List<PlaceLink> places,
        List<Notice> notices,
        @Nullable Edition edition,
        @Nullable String user,
        Theme theme,
        String address,
        String search,
        String assets,
        @Nullable Integer refreshSeconds) {
    public PageFrame {
        trail = List.copyOf(trail);
        places = List.copyOf(places);
        notices = List.copyOf(notices);
    }

    /** A place and whether the page is in it. */
    public record PlaceLink(Place place, boolean current) {}

    /** The themes to choose from. */
    public List<Theme> themes() {
        return Theme.all();
    }

    public PageFrame under(List<Breadcrumb> pages) {
        return new PageFrame(
                title, pages, places, notices, edition, user, theme, address, search, assets, refreshSeconds);
    }

    public PageFrame refreshingEvery(int seconds) {
        return new PageFrame(title, trail, places, notices, edition, user, theme, address, search, assets, seconds);
    }
}
