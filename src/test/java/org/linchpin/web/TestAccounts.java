package org.linchpin.web;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.restassured.specification.RequestSpecification;
import org.linchpin.account.AccountAdministration;
import org.linchpin.account.AccountDraft;
import org.linchpin.account.Accounts;

/** Further people who may sign in, made as an administrator makes them. */
public final class TestAccounts {
    /** Of all of them. */
    public static final String PASSWORD = "correct horse battery";

    private TestAccounts() {}

    /** Makes the account, or gives it that role and scope. */
    public static void ensure(String username, AccountDraft draft) {
        var administration =
                Arc.container().instance(AccountAdministration.class).get();
        Accounts accounts = Arc.container().instance(Accounts.class).get();
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .run(() -> accounts.named(username)
                        .ifPresentOrElse(
                                account -> administration.change(account.id, draft),
                                () -> administration.create(username, PASSWORD, draft)));
    }

    /** A request of that user. */
    public static RequestSpecification as(String username) {
        return given().auth().preemptive().basic(username, PASSWORD).urlEncodingEnabled(false);
    }
}
