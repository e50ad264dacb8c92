package org.linchpin.report.procurement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Basis;
import org.linchpin.concentration.Bloc;
import org.linchpin.concentration.ConcentrationQueryException;
import org.linchpin.concentration.Depth;
import org.linchpin.graph.Choice;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.report.Narrowing.Chip;

/**
 * By what a supplier belongs to a country, and what counts as domestic; both are in the address.
 *
 * @param domestic as typed; empty if nothing
 */
public record OriginChoice(Basis basis, String domestic, Set<String> alsoDomestic, PageAddress address) {
    private static final String BASIS = "basis";
    private static final String DEPTH = "depth";
    private static final String DOMESTIC = "domestic";

    public OriginChoice {
        alsoDomestic = Set.copyOf(alsoDomestic);
    }

    /** @throws ProblemException if the address makes no sense */
    static OriginChoice of(PageAddress address) {
        @Nullable String typed = address.value(DOMESTIC);
        return new OriginChoice(
                choice(address, BASIS, Basis.class, Basis.OWNER),
                typed == null ? "" : typed,
                countries(typed),
                address.without("download"));
    }

    /** How far the address asks to walk; over any number of tiers unless it says otherwise. */
    static Depth depth(PageAddress address) {
        return choice(address, DEPTH, Depth.class, Depth.INDIRECT);
    }

    /** The ways to tell a country, as links. */
    public List<Chip> bases() {
        return Stream.of(Basis.values())
                .map(b ->
                        new Chip("by " + b.text(), address.with(BASIS, b.text()).toString(), b == basis))
                .toList();
    }

    /** Direct or also indirect suppliers, as links. */
    List<Chip> depths(Depth current) {
        return List.of(
                new Chip(
                        "direct suppliers",
                        address.with(DEPTH, Depth.DIRECT.text()).toString(),
                        current == Depth.DIRECT),
                new Chip("indirect ones too", address.without(DEPTH).toString(), current == Depth.INDIRECT));
    }

    /** Where the form for what is domestic leads. */
    public String path() {
        return address.path();
    }

    static Set<String> countries(@Nullable String typed) {
        try {
            return Bloc.countries(names(typed));
        } catch (ConcentrationQueryException e) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST, String.valueOf(e.getMessage()).replace('\n', ' '));
        }
    }

    /** The blocs and codes that were typed, in upper case. */
    static List<String> names(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.toUpperCase(Locale.ROOT).split("[,;\\s]+", -1))
                        .filter(name -> !name.isEmpty())
                        .toList();
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
