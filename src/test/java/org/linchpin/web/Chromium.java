package org.linchpin.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The browser that the machine has; none is downloaded. Set {@code CHROMIUM} if it is elsewhere. */
final class Chromium implements AutoCloseable {
    private static final String PATH = Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(PATH))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    /** A window of that width, signed in as the user of the tests. */
    BrowserContext window(String url, int width, ColorScheme scheme, boolean javaScript) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(url)
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(javaScript)
                // a browser without a credential is led to the form instead of being asked
                .setExtraHTTPHeaders(Map.of("Authorization", "Basic YWRtaW46dGVzdA==")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
