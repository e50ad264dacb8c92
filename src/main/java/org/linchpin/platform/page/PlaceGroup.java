package org.linchpin.platform.page;

import java.util.List;

/** Places that belong together. The top bar names the group; its places are shown on the pages of each of them. */
public record PlaceGroup(String label, List<Place> places) {
    public PlaceGroup {
        if (places.isEmpty()) {
            throw new IllegalArgumentException("the group \"%s\" leads nowhere".formatted(label));
        }
        places = List.copyOf(places);
    }

    /** A place that needs no others. */
    public static PlaceGroup of(Place place) {
        return new PlaceGroup(place.label(), List.of(place));
    }

    PageFrame.GroupLink linkedFrom(String page) {
        return new PageFrame.GroupLink(
                label,
                places.get(0).path(),
                places.stream()
                        .map(place -> new PageFrame.PlaceLink(place, place.contains(page)))
                        .toList());
    }
}
