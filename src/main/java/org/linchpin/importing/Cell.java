package org.linchpin.importing;

/** What became of a cell's text. */
sealed interface Cell {
    /** A value of the Java type that the column's type names. */
    record Value(Object value) implements Cell {}

    /**
     * No value.
     *
     * @param message what is wrong, and what would be right
     */
    record Wrong(String message) implements Cell {}
}
