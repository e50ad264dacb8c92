package org.linchpin.finding;

import java.time.LocalDate;

/** What a person does with a finding. Texts and dates are held to their bounds. */
public sealed interface FindingAction {
    /** Characters of a reason. */
    int LONGEST_REASON = 2_000;

    /** Characters of a comment. */
    int LONGEST_COMMENT = 4_000;

    /** Characters of a name. */
    int LONGEST_NAME = 200;

    /** Years that anything is decided for at most. */
    int MOST_YEARS = 10;

    /** Lives with it until the end of a day. */
    record Accept(LocalDate until, String by, String reason) implements FindingAction {
        public Accept {
            by = checked(by, "The name of who accepts it", LONGEST_NAME);
            reason = checked(reason, "The reason", LONGEST_REASON);
        }
    }

    /** Does something about it, or lets others do it. */
    record Mitigate(String owner, LocalDate due) implements FindingAction {
        public Mitigate {
            owner = checked(owner, "The owner", LONGEST_NAME);
        }
    }

    /** Takes an acceptance back, or gives a mitigation up. */
    record Reopen(String why) implements FindingAction {
        public Reopen {
            why = checked(why, "The reason", LONGEST_REASON);
        }
    }

    /** Says something. */
    record Comment(String text) implements FindingAction {
        public Comment {
            text = checked(text, "The comment", LONGEST_COMMENT);
        }
    }

    private static String checked(String text, String what, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new IllegalArgumentException(
                    "%s must have 1 to %,d characters, but has %,d.".formatted(what, longest, stripped.length()));
        }
        return stripped;
    }
}
