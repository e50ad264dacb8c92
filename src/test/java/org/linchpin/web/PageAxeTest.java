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
    private static final List<String> PAGES = List.of(
            "/account",
            "/settings",
            "/settings/users",
            "/settings/audit",
            "/settings/licences",
            "/sector-figures",
            "/sign-in",
            "/",
            "/?show=countries&outageHours=never&mode=loss",
            "/faults",
            "/faults/prd:crowdstrike-falcon-windows",
            "/faults/US",
            "/organizations/org:hkia",
            "/organizations/org:delta?illustrative=hide",
            "/organizations",
            "/organizations?sector=Banking&organizations.q=zzz",
            "/services",
            "/services/svc:delta:flights?kind=vendor&kind=product",
            "/what-if",
            "/what-if?q=cloud",
            "/what-if?fault=prd:crowdstrike-falcon-windows&fault=nothing&fault=prd:360-endpoint&q=aws",
            "/hidden-pairs?kind=product&kind=vendor",
            "/hidden-pairs?organization=airport",
            "/vendors",
            "/vendors?vendors.size=2&vendors.page=2",
            "/products?dataset=july-2024",
            "/sectors",
            "/sectors/Airlines",
            "/concentration",
            "/concentration?sector=Airlines&sector=Airports&country=EU&level=group&weight=size&audience=external",
            "/concentration/map",
            "/concentration/map?by=country&figure=reach&depth=direct",
            "/concentration/compare",
            "/concentration/supply?sector=Airlines",
            "/concentration/changes",
            "/concentration/suppliers/ven:crowdstrike?sector=Airlines",
            "/systemic-faults?sector=Airlines",
            "/systemic-faults/simulation?sector=Airlines&fault=prd:crowdstrike-falcon-windows",
            "/indicators",
            "/indicators/populations",
            "/vendors/ven:crowdstrike",
            "/vendors/ven:crowdstrike/indicators",
            "/products/prd:crowdstrike-falcon-windows",
            "/compare",
            "/compare?organization=airport&category=endpoint%20security",
            "/compare?organization=org:hkia&category=endpoint%20security&domestic=HK,CN",
            "/compare?sector=Airlines&category=endpoint%20security&side=prd:crowdstrike-falcon-windows&side=prd:qax-endpoint",
            "/organizations/org:hkia/withdrawal",
            "/organizations/org:hkia/withdrawal?fault=US",
            "/organizations/org:hkia/sovereignty",
            "/sectors/Airlines/sovereignty?basis=seat",
            "/concentration/supply?sector=Airlines&by=country",
            "/tender?organization=org:hkia&product=prd:qax-endpoint",
            "/search",
            "/search?q=s",
            "/incidents",
            "/incidents/inc:crowdstrike-2024-07-19",
            "/incidents/inc:solarwinds-2020-03-26",
            "/incidents/inc:crowdstrike-2024-07-19/replay?organization=airlines&sector=Airlines",
            "/trends",
            "/what-if?change=add%7Corg:delta%7Cprd:360-endpoint&needs-of=svc:delta:flights",
            "/scenarios",
            "/organizations/org:delta/next-step",
            "/organizations/org:delta/incidents",
            "/organizations/org:delta/incidents/new",
            "/organizations/org:delta/reports",
            "/organizations/org:delta/changes",
            "/findings",
            "/findings?status=all",
            "/organizations/org:delta/risk-appetite",
            "/data",
            "/imports",
            "/imports/undo",
            "/nodes/org:delta",
            "/nodes/prd:crowdstrike-falcon-windows",
            "/nodes/svc:delta:flights/change",
            "/nodes/svc:delta:flights/end",
            "/add/dependency?from=svc:delta:flights",
            "/evidence?organization=org:delta",
            "/contracts",
            "/contracts?organization=org:delta",
            "/add/contract?organization=org:delta",
            "/sources",
            "/nodes/src:aahk",
            "/help",
            "/problems/graph-not-ready",
            "/nowhere");

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
            for (String path : PAGES) {
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
