package org.linchpin.report.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

/**
 * A redundancy group of the organization that one fault behind its members takes down.
 *
 * @param owner what needs the group
 * @param required members that must work
 * @param category of all members, if they are products of one category
 * @param cause the narrowest fault that takes the group down
 * @param otherCauses how many others do
 * @param lost members that the cause takes down
 * @param services that go down with it
 */
public record CommonCause(
        NodeName owner,
        String group,
        int required,
        List<NodeName> members,
        @Nullable String category,
        NodeName cause,
        int otherCauses,
        int lost,
        List<NodeName> services,
        int criticalServicesDown) {
    public CommonCause {
        members = List.copyOf(members);
        services = List.copyOf(services);
    }

    /** In a sentence: <em>Your two suppliers of cloud both need Fibre, so your redundancy does not protect Payments.</em> */
    public String text() {
        String whose =
                category == null ? names() : "Your %s suppliers of %s".formatted(number(members.size()), category);
        String need = members.stream().anyMatch(m -> m.id().equals(cause.id()))
                ? "%s all hang on %s".formatted(whose, cause.full())
                : lost < members.size()
                        ? "%s are not independent: %s of them need %s".formatted(whose, number(lost), cause.full())
                        : "%s %s need %s".formatted(whose, members.size() == 2 ? "both" : "all", cause.full());
        String protects = services.size() == 1
                ? services.get(0).name()
                : "%s and %s"
                        .formatted(
                                services.get(0).name(),
                                Words.count(services.size() - 1L, "other service", "other services"));
        return "%s, so your redundancy does not protect %s."
                .formatted(members.size() == 2 ? need.replace(" all hang on", " both hang on") : need, protects);
    }

    private String names() {
        return Phrases.join(members.stream().map(NodeName::full).toList());
    }

    private static String number(int number) {
        return switch (number) {
            case 2 -> "two";
            case 3 -> "three";
            default -> Words.number(number);
        };
    }
}
