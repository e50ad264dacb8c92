package org.linchpin.report.supervision;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.report.View;

/**
 * The choices of a page as a form that puts them into the address.
 *
 * @param path where it leads
 * @param label what is chosen, for who does not see it
 * @param carried what the form must repeat, so that the page's other choices stay
 */
public record ChoiceForm(String path, String label, List<Field> fields, List<View.Carried> carried) {
    /** More would make a page slow to load on a phone; any other value works in the address. */
    private static final int MOST_OPTIONS = 500;

    public ChoiceForm {
        fields = List.copyOf(fields);
        carried = List.copyOf(carried);
    }

    /** A form that leads back to the page with other choices. */
    static ChoiceForm of(PageAddress address, String label, List<Field> fields) {
        PageAddress others = address.without("download")
                .without(fields.stream().map(Field::name).toArray(String[]::new));
        return new ChoiceForm(
                address.path(),
                label,
                fields,
                others.parameters().entrySet().stream()
                        // a table starts from its first page again
                        .filter(e -> !e.getKey().endsWith(".page"))
                        .flatMap(e -> e.getValue().stream().map(v -> new View.Carried(e.getKey(), v)))
                        .toList());
    }

    /**
     * One choice.
     *
     * @param multiple whether several values may be chosen
     * @param day a day to fill in, in place of options; empty for none yet, null where the field has options
     */
    public record Field(
            String name,
            String label,
            boolean multiple,
            List<Option> options,
            @Nullable String day) {
        public Field {
            options = List.copyOf(options);
        }

        /** One of several values. */
        static Field one(String name, String label, List<Option> options) {
            return new Field(name, label, false, options, null);
        }

        /** Any of some values; what is chosen is offered even if the values lack it. */
        static Field some(
                String name,
                String label,
                Stream<String> values,
                Collection<String> chosen,
                UnaryOperator<String> shown) {
            return new Field(
                    name,
                    label,
                    true,
                    Stream.concat(values.distinct().limit(MOST_OPTIONS), chosen.stream())
                            .distinct()
                            .map(v -> new Option(v, shown.apply(v), chosen.contains(v)))
                            .toList(),
                    null);
        }

        /** A day; the empty text for none. */
        static Field day(String name, String label, String day) {
            return new Field(name, label, false, List.of(), day);
        }
    }

    /** A value of a choice. */
    public record Option(String value, String label, boolean chosen) {}
}
