package org.linchpin.report.settings;

import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.AccountDraft;

/** The fields of an account's form. Lists have one entry a line. */
public class UserForm {
    @FormParam("role")
    @Nullable
    String role;

    @FormParam("organizations")
    @Nullable
    String organizations;

    @FormParam("sectors")
    @Nullable
    String sectors;

    @FormParam("countries")
    @Nullable
    String countries;

    @FormParam("named")
    @Nullable
    String named;

    AccountDraft draft() {
        return new AccountDraft(
                role == null ? "" : role, lines(organizations), lines(sectors), lines(countries), "yes".equals(named));
    }

    private static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\\R", -1))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
    }
}
