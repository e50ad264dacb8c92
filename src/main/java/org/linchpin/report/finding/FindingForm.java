package org.linchpin.report.finding;

import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linchpin.finding.FindingAction;

/** What a person typed into the forms of a finding; shown again where it could not be taken. */
public class FindingForm {
    @FormParam("action")
    @Nullable
    String action;

    @FormParam("version")
    @Nullable
    String version;

    @FormParam("until")
    @Nullable
    String until;

    @FormParam("by")
    @Nullable
    String by;

    @FormParam("reason")
    @Nullable
    String reason;

    @FormParam("owner")
    @Nullable
    String owner;

    @FormParam("due")
    @Nullable
    String due;

    @FormParam("why")
    @Nullable
    String why;

    @FormParam("comment")
    @Nullable
    String comment;

    /** The finding's version that the person saw; none that exists if that cannot be read. */
    int seen() {
        return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    /**
     * What the person wants to do.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    FindingAction read() {
        return switch (text(action)) {
            case "accept" -> new FindingAction.Accept(day(until), text(by), text(reason));
            case "mitigate" -> new FindingAction.Mitigate(text(owner), day(due));
            case "reopen" -> new FindingAction.Reopen(text(why));
            case "comment" -> new FindingAction.Comment(text(comment));
            default -> throw new IllegalArgumentException("\"%s\" is nothing to do with a finding.".formatted(action));
        };
    }

    public String until() {
        return text(until);
    }

    public String by() {
        return text(by);
    }

    public String reason() {
        return text(reason);
    }

    public String owner() {
        return text(owner);
    }

    public String due() {
        return text(due);
    }

    public String why() {
        return text(why);
    }

    public String comment() {
        return text(comment);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    private static LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(text(typed).strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"%s\" is no day, such as 2027-01-31.".formatted(text(typed)), e);
        }
    }
}
