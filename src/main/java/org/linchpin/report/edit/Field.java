package org.linchpin.report.edit;

import java.util.List;

/**
 * One field of a form.
 *
 * @param name of the parameter
 * @param hint what belongs into it
 * @param control {@code text}, {@code long}, {@code date} or {@code select}
 * @param options of a select, or offered for a text
 * @param fixed whether it is shown only
 * @param error what is wrong with the value; empty if nothing is
 */
public record Field(
        String name,
        String label,
        String hint,
        String control,
        String value,
        List<Option> options,
        boolean required,
        boolean fixed,
        String error) {
    public Field {
        options = List.copyOf(options);
    }

    /** A value and what it is called. */
    public record Option(String value, String text) {}

    /** The id of the control, by which labels and messages refer to it. */
    public String id() {
        return "field-" + name.replace('_', '-');
    }

    public boolean isWrong() {
        return !error.isEmpty();
    }

    /** The ids of what describes the control. */
    public String describedBy() {
        return (id() + "-hint") + (isWrong() ? " " + id() + "-error" : "");
    }
}
