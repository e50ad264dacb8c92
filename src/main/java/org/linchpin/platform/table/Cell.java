package org.linchpin.platform.table;

import org.jspecify.annotations.Nullable;

/**
 * One cell.
 *
 * @param value what programs read: as {@link ColumnKind} says, null if there is none
 * @param text what people read
 * @param href where the text leads, or null
 * @param tone of a badge, else null
 */
public record Cell(
        @Nullable Object value,
        String text,
        @Nullable String href,
        @Nullable Tone tone) {}
