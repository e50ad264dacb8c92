package org.linchpin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** What the script adds to pictures; without it they are scrolled, and their links followed, by keyboard. */
@QuarkusTest
class PictureBrowserTest {
    @Test
    void aPictureCanBeMadeLargerAndSmallerByMouseAndKeyboard() {
        Worlds.small();
        try (var chromium = new Chromium();
                BrowserContext window =
                        chromium.window("http://localhost:" + RestAssured.port, 1440, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            page.navigate("/organizations/org:north-bank");
            Locator picture = page.locator("article .lp-picture-scroll").first();
            double width = width(picture);

            page.locator("article .lp-zoom button[aria-label='Larger']").first().click();
            assertThat(width(picture)).isGreaterThan(width);

            picture.focus();
            page.keyboard().press("-");
            page.keyboard().press("-");
            assertThat(width(picture)).isLessThan(width);
            page.keyboard().press("0");
            assertThat(width(picture)).isEqualTo(width);
        }
    }

    private static double width(Locator picture) {
        return ((Number) picture.locator("svg.lp-pic").evaluate("svg => svg.getBoundingClientRect().width"))
                .doubleValue();
    }
}
