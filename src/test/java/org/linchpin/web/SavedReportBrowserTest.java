package org.linchpin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a report to its permanent link, in a browser. */
@QuarkusTest
class SavedReportBrowserTest {
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
    void aReportIsSavedAndOpenedAgainByItsLink() throws IOException {
        try (BrowserContext window =
                chromium.window("http://localhost:" + RestAssured.port, 1280, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            page.navigate("/organizations");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nordbank_São_João"))
                    .first()
                    .click();
            String worst = page.locator(".lp-lead").textContent();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save this report"))
                    .click();

            assertThat(page.url()).contains("/reports/");
            String permanent = page.url();
            List<String> sentences = page.locator(".lp-sentences li").allTextContents();
            assertThat(sentences).first().isEqualTo(worst);

            // another graph, another visit
            Worlds.show(TestWorld.graph());
            Page later = window.newPage();
            later.navigate(permanent);
            assertThat(later.locator(".lp-sentences li").allTextContents()).isEqualTo(sentences);
            Download pdf = later.waitForDownload(() -> later.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("PDF").setExact(false))
                    .first()
                    .click());
            assertThat(new String(Files.readAllBytes(pdf.path()), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
        }
    }
}
