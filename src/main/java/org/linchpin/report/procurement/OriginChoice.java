package org.linchpin.report.procurement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Basis;
import org.linchpin.concentration.ConcentrationQueryException;
import org.linchpin.concentration.CountrySets;
import org.linchpin.graph.Choice;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.report.Narrowing.Chip;

/**
 * By what a supplier belongs to a country, and what counts as domestic; both are in the address.
 *
 * @param domestic as typed; empty if nothing
 * @param hint what may be typed
 */
public record OriginChoice(Basis basis, String domestic, Set<String> alsoDomestic, String hint, PageAddress address) {
    private static final String BASIS = "basis";
    private static final String DOMESTIC = "domestic";

    public OriginChoice {
        alsoDomestic = Set.copyOf(alsoDomestic);
    }

    /** @throws ProblemException if the address makes no sense */
    static OriginChoice of(PageAddress address, CountrySets sets) {
        @Nullable String typed = address.value(DOMESTIC);
        return new OriginChoice(
                choice(address, BASIS, Basis.class, Basis.OWNER),
                typed == null ? "" : typed,
                countries(typed, sets),
                hint(sets),
                address.without("download"));
    }

    /** What may count as domestic: sets of countries, and codes. */
    static String hint(CountrySets sets) {
        return String.join(", ", sets.named().keySet()) + ", or codes: FR, DE";
    }

    /** The ways to tell a country, as links. */
    public List<Chip> bases() {
        return Stream.of(Basis.values())
                .map(b ->
                        new Chip("by " + b.text(), address.with(BASIS, b.text()).toString(), b == basis))
                .toList();
    }

    /** Where the form for what is domestic leads. */
    public String path() {
        return address.path();
    }

    private static Set<String> countries(@Nullable String typed, CountrySets sets) {
        try {
            return sets.listed(typed);
        } catch (ConcentrationQueryException e) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST, String.valueOf(e.getMessage()).replace('\n', ' '));
        }
    }

    private static <E extends Enum<E> & Choice> E choice(PageAddress address, String name, Class<E> type, E usual) {
        @Nullable String text = address.value(name);
        return text == null
                ? usual
                : Choice.find(type, text.toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> new ProblemException(
                                ProblemType.BAD_REQUEST,
                                "%s is \"%s\", but must be one of %s."
                                        .formatted(
                                                name,
                                                text,
                                                String.join(
                                                        ", ",
                                                        Stream.of(type.getEnumConstants())
                                                                .map(Choice::text)
                                                                .toList()))));
    }
}
