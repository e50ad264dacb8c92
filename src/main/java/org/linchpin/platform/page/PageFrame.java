package org.linchpin.platform.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around a page; every page record carries one as {@code frame}.
 *
 * @param trail the pages above this one, the top first
 * @param user name of who is signed in, or null
 * @param menu what the person may go to from their menu
 * @param address of this page with its choices, to come back to
 * @param search what was searched for, or empty
 * @param assets changes whenever a style sheet or script does
 * @param refreshSeconds after which the page asks for itself again, or null
 */
public record PageFrame(
        String title,
        List<Breadcrumb> trail,
        List<GroupLink> places,
        List<Notice> notices,
        @Nullable Edition edition,
        @Nullable String user,
        List<Place> menu,
        Theme theme,
        String address,
        String search,
        String assets,
        @Nullable Integer refreshSeconds) {
    public PageFrame {
        trail = List.copyOf(trail);
        places = List.copyOf(places);
        notices = List.copyOf(notices);
        menu = List.copyOf(menu);
    }

    /** A place and whether the page is in it. */
    public record PlaceLink(Place place, boolean current) {}

    /** A group of places, which leads to its first. */
    public record GroupLink(String label, String path, List<PlaceLink> places) {
        public GroupLink {
            places = List.copyOf(places);
        }

        public boolean isCurrent() {
            return places.stream().anyMatch(PlaceLink::current);
        }

        /** Whether its places are to be told apart on this page. */
        public boolean isOpen() {
            return isCurrent() && places.size() > 1;
        }
    }

    /** The themes to choose from. */
    public List<Theme> themes() {
        return Theme.all();
    }

    public PageFrame under(List<Breadcrumb> pages) {
        return new PageFrame(
                title, pages, places, notices, edition, user, menu, theme, address, search, assets, refreshSeconds);
    }

    public PageFrame refreshingEvery(int seconds) {
        return new PageFrame(
                title, trail, places, notices, edition, user, menu, theme, address, search, assets, seconds);
    }
}
