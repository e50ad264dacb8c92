package org.linchpin.picture;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events along the years, to be drawn by {@link #svg}.
 *
 * @param title what it shows, for those who cannot see it
 * @param description more of it
 * @param events by date
 */
public record Timeline(String title, String description, List<Event> events) {
    public Timeline {
        events = List.copyOf(events);
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i).date().isBefore(events.get(i - 1).date())) {
                throw new IllegalArgumentException("events are given by date, but %s comes after %s"
                        .formatted(events.get(i).date(), events.get(i - 1).date()));
            }
        }
    }

    /** How an event is drawn. */
    public enum Look {
        FULL,
        HOLLOW,
        /** Apart from the others: dashed. */
        DASHED
    }

    /**
     * One event.
     *
     * @param size what the area of its dot is proportional to, 0 or more
     * @param detail what is said of it beside its name; empty if nothing
     * @param href where it leads; null leads nowhere
     */
    public record Event(
            LocalDate date,
            String label,
            String detail,
            int size,
            Look look,
            @Nullable String href) {
        public Event {
            if (size < 0) {
                throw new IllegalArgumentException("size is %d, but must be 0 or more".formatted(size));
            }
        }
    }

    /**
     * The drawing, as markup to be put into a page: the same for the same events. O(events²).
     *
     * @param idPrefix of the ids in it, unique in the page
     */
    public String svg(String idPrefix) {
        return new TimelineSvg(this).write(idPrefix);
    }
}
