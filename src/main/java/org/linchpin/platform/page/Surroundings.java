package org.linchpin.platform.page;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the application tells of itself on every page. Answers at once and never fails: error pages ask as well. */
public interface Surroundings {
    /**
     * The top bar.
     *
     * @param may whether the reader has a role or right of that name; nobody has any who is not signed in
     */
    List<PlaceGroup> places(Predicate<String> may);

    /** What a signed-in person may go to from their menu. */
    List<Place> menu(Predicate<String> may);

    /** What the figures are made from; null until something is loaded. */
    @Nullable
    Edition edition();

    /** What is the matter now, most important first. */
    List<Notice> notices(Predicate<String> may);
}
