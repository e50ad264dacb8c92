package org.linchpin.web.injection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.linchpin.web.KnownPages;
import org.linchpin.web.Route;

/** The known pages, and of each further route that links of theirs lead to a few; with every form of them. */
final class Crawl {
    private static final int OF_A_ROUTE = 2;

    private final Browser browser;
    private final Map<String, Pattern> routes = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> pages = new LinkedHashSet<>();
    private final Set<String> downloads = new LinkedHashSet<>();
    private final List<WalkedForm> forms = new ArrayList<>();

    Crawl(Browser browser, List<Route> all) {
        this.browser = browser;
        // those without an id first: /add/vendor is none of /add/{kind}
        all.stream()
                .filter(route -> route.isOf("GET", "POST") && !route.path().startsWith("/api/"))
                .map(Route::path)
                .distinct()
                .sorted(java.util.Comparator.comparingInt(path -> path.split("\\{", -1).length))
                .forEach(path -> routes.put(path, Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/]+"))));
    }

    Crawl walk() {
        List<String> waiting = new ArrayList<>(KnownPages.ADDRESSES);
        for (int i = 0; i < waiting.size(); i++) {
            Answer answer = browser.get(waiting.get(i));
            if (!answer.isPage() || !pages.add(waiting.get(i))) {
                continue;
            }
            Document page = answer.page();
            for (Element form : page.select("form")) {
                forms.add(WalkedForm.of(waiting.get(i), form));
            }
            for (Element link : page.select("a[href^=/]:not([href^=//])")) {
                String address = link.attr("href").replaceFirst("#.*", "");
                if (address.contains("download=")) {
                    downloads.add(address);
                } else if (link.hasAttr("download")
                        || seen.merge(route(address).orElse(""), 1, Integer::sum) > OF_A_ROUTE) {
                    continue;
                } else if (route(address).isPresent() && !waiting.contains(address)) {
                    waiting.add(address);
                }
            }
        }
        return this;
    }

    /** The route that answers an address. */
    Optional<String> route(String address) {
        String path = address.replaceFirst("[?#].*", "");
        return routes.entrySet().stream()
                .filter(route -> route.getValue().matcher(path).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Set<String> pages() {
        return pages;
    }

    /** Addresses of the tables that are offered as files. */
    Set<String> downloads() {
        return downloads;
    }

    List<WalkedForm> forms() {
        return forms;
    }
}
