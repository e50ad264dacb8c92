package org.linchpin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No page has an accessibility violation that axe can find, breaks the content security policy, or is too wide. */
@QuarkusTest
class PageAxeTest {
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** What only the colours decide. */
    private static final List<String> RULES_OF_COLOUR = List.of("color-contrast", "link-in-text-block");

    private static final int WIDE = 1440;
    private static final int PHONE = 320;

    private final List<String> complaints = new ArrayList<>();
    private Chromium chromium;

    @BeforeEach
    void open() {
        Worlds.shipped();
        chromium = new Chromium();
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void hasNoViolation() {
        try (BrowserContext window =
                chromium.window("http://localhost:" + RestAssured.port, WIDE, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            // colours that are still changing are nobody's
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("404")) {
                    complaints.add(page.url() + ": " + message.text());
                }
            });
            for (String path : KnownPages.ADDRESSES) {
                Response answer = page.navigate(path);
                assertThat(answer.status()).as(path).isEqualTo(path.equals("/nowhere") ? 404 : 200);
                // the menu's content counts as well
                page.locator(".lp-person summary").click();
                look(path + " on a desk", page, new AxeBuilder(page).withTags(STANDARDS));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                look(path + " in the dark", page, new AxeBuilder(page).withRules(RULES_OF_COLOUR));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                page.setViewportSize(PHONE, 900);
                look(
                        path + " on a phone",
                        page,
                        new AxeBuilder(page).withTags(STANDARDS).disableRules(RULES_OF_COLOUR));
                page.setViewportSize(WIDE, 900);
            }
        }
        assertThat(complaints).isEmpty();
    }

    private void look(String what, Page page, AxeBuilder axe) {
        var results = axe.analyze();
        assertThat(results.getPasses()).as("rules that axe applied to %s", what).isNotEmpty();
        results.getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> complaints.add("%s: %s: %s".formatted(what, rule.getId(), node.getHtml()))));
        int wide = (int) page.evaluate("document.documentElement.scrollWidth");
        int width = page.viewportSize().width;
        if (wide > width) {
            complaints.add("%s: is %d px wide on a screen of %d".formatted(what, wide, width));
        }
    }
}
