package org.linchpin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.account.AccountDraft;
import org.linchpin.account.Role;

/** Two people at two browsers, each with what is theirs. */
@QuarkusTest
class TwoPeopleTest {
    @Test
    void eachSeesTheirOwnAndNotTheOthers() {
        ScopedWorld.show();
        TestAccounts.ensure("other-ciso", AccountDraft.of(Role.CISO, List.of("org.hush")));
        String url = "http://localhost:" + RestAssured.port;
        try (Chromium chromium = new Chromium();
                BrowserContext one = chromium.visitor(url);
                BrowserContext other = chromium.visitor(url)) {
            Page own = signIn(one, "own-ciso");
            Page hush = signIn(other, "other-ciso");
            assertThat(heading(own, "/organizations/org.own")).isEqualTo("Ownbank");
            assertThat(heading(hush, "/organizations/org.own")).isEqualTo("There is nothing here");
            assertThat(heading(hush, "/organizations/org.hush")).isEqualTo("hush_Bank");
            assertThat(heading(own, "/organizations/org.hush")).isEqualTo("There is nothing here");
            assertThat(heading(own, "/settings/users")).isEqualTo("Your account may not do this");

            own.navigate(url);
            own.locator(".lp-person summary").click();
            own.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Sign out").setExact(true))
                    .click();
            assertThat(heading(own, "/organizations/org.own")).isEqualTo("Sign in");
            assertThat(heading(hush, "/organizations/org.hush")).isEqualTo("hush_Bank");
        }
    }

    /** By the form to which somebody is led who follows a link. */
    private static Page signIn(BrowserContext browser, String username) {
        Page page = browser.newPage();
        page.navigate("/vendors");
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password").fill(TestAccounts.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.waitForURL("**/vendors");
        return page;
    }

    private static String heading(Page page, String path) {
        page.navigate(path);
        return page.locator("h1").textContent().strip();
    }
}
