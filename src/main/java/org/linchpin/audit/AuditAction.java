package org.linchpin.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What somebody did. */
public enum AuditAction {
    SIGN_IN("signed in"),
    SIGN_IN_FAILED("failed to sign in"),
    SIGN_OUT("signed out"),
    VIEW("looked at"),
    EXPORT("exported"),
    EDIT("changed"),
    IMPORT("imported"),
    PEOPLE("changed an account"),
    ADMINISTRATION("administered"),
    /** In an annotation: nothing is recorded. */
    NONE("");

    private final String label;

    AuditAction(String label) {
        this.label = label;
    }

    /** As in a sentence after who. */
    public String label() {
        return label;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All that can be in the trail. */
    public static List<AuditAction> recorded() {
        return Arrays.stream(values()).filter(action -> action != NONE).toList();
    }
}
