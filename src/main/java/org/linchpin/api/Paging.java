package org.linchpin.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** The {@code page} and {@code size} that every list takes. */
public class Paging {
    private static final int LARGEST = 1_000;

    @QueryParam("page")
    @DefaultValue("0")
    @Parameter(description = "Page, from 0. A page past the end is empty.")
    int page;

    @QueryParam("size")
    @DefaultValue("50")
    @Parameter(description = "Items a page, 1 to 1,000.")
    int size;

    /**
     * One page of all items.
     *
     * @throws ProblemException if a parameter is out of its range
     */
    <T, R> Page<R> of(List<T> all, Function<T, R> item) {
        check();
        long from = Math.min(all.size(), (long) page * size);
        long to = Math.min(all.size(), from + size);
        return new Page<>(all.subList((int) from, (int) to).stream().map(item).toList(), all.size());
    }

    /**
     * Holds the parameters to their ranges.
     *
     * @throws ProblemException if one is out of its range
     */
    void check() {
        if (page < 0) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST, "page is %d, but pages are counted from 0.".formatted(page));
        }
        if (size < 1 || size > LARGEST) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "size is %d, but must be 1 to 1,000.".formatted(size));
        }
    }

    /**
     * A page of a list.
     *
     * @param total items over all pages
     */
    public record Page<T>(List<T> items, int total) {}
}
