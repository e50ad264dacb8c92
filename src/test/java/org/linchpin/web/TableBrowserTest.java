package org.linchpin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** What scripts add to tables: sorting without a new page, and links of rows that still lead to their pages. */
@QuarkusTest
class TableBrowserTest {
    @Test
    void sortingExchangesTheTableOnlyAndTheLinksOfItsRowsLeadToTheirPages() {
        Worlds.small();
        try (var chromium = new Chromium();
                BrowserContext window =
                        chromium.window("http://localhost:" + RestAssured.port, 1440, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            page.navigate("/organizations");
            page.evaluate("window.sameDocument = true");

            page.locator("#organizations-by-sector").click();
            assertThat(page.locator("th[aria-sort=ascending]")).hasText("Sector");
            org.assertj.core.api.Assertions.assertThat(page.evaluate("window.sameDocument"))
                    .isEqualTo(true);

            page.locator("tbody th a").first().click();
            assertThat(page.locator("h1")).hasText("Harbour_Air");
            assertThat(page.locator("#table-services")).isVisible();
        }
    }
}
