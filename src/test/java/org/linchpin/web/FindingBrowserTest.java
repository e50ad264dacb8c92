package org.linchpin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From keeping a register to an accepted finding, in a browser. */
@QuarkusTest
class FindingBrowserTest {
    private Chromium chromium;

    @BeforeEach
    void open() {
        Worlds.small();
        chromium = new Chromium();
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void fromARegisterToAnAcceptedFinding() {
        LocalDate until = LocalDate.now(ZoneOffset.UTC).plusMonths(6);
        try (BrowserContext window =
                chromium.window("http://localhost:" + RestAssured.port, 1280, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            page.navigate("/findings");
            page.getByLabel("Organization, by name or id").fill("Nordbank_São_João");
            button(page, "Keep a register").click();

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sensor_for_Windows (Sensor_Works) would stop Payments"))
                    .click();
            assertThat(page.locator(".lp-lead").textContent()).contains("open", "Nobody decided about it yet.");
            page.getByLabel("Until, inclusive").fill(until.toString());
            page.getByLabel("Name of who accepts it").fill("Ada Lovelace");
            page.getByLabel("Reason").fill("The contract ends anyway.");
            button(page, "Accept").click();

            assertThat(page.locator(".lp-lead").textContent())
                    .contains("accepted", "Accepted until %s by Ada Lovelace: The contract ends anyway.".formatted(until));
            Locator history = page.locator("#table-history tbody tr");
            assertThat(history.first().textContent()).contains("accepted", "admin", "Ada Lovelace");
            page.getByLabel("Comment", new Page.GetByLabelOptions().setExact(true)).last().fill("Told the board.");
            button(page, "Add the comment").click();
            assertThat(history.first().textContent()).contains("comment", "Told the board.");

            page.navigate("/findings?status=accepted");
            assertThat(page.locator("#table-findings tbody tr").allTextContents())
                    .singleElement()
                    .asString()
                    .contains("Sensor_for_Windows", "accepted", "Ada Lovelace", until.toString());
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
