package org.linchpin.platform.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

    /** The group with only some of its places; empty without any. */
    public Optional<PlaceGroup> only(Predicate<Place> which) {
        List<Place> some = places.stream().filter(which).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(new PlaceGroup(label, some));
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
