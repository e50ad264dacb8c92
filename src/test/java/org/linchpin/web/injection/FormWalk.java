package org.linchpin.web.injection;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Sends every form of some pages with every payload in each of its fields, one at a time. */
final class FormWalk {
    /** Each makes a revision, which is analysed. */
    private static final int MOST_APPLIED = 16;

    private final Browser browser;
    private final Crawl crawl;
    private final Set<String> complaints = new LinkedHashSet<>();
    private final Set<String> fields = new HashSet<>();
    private final Set<String> forms = new HashSet<>();
    private final Set<String> applied = new HashSet<>();

    FormWalk(Browser browser, Crawl crawl) {
        this.browser = browser;
        this.crawl = crawl;
    }

    Set<String> complaints() {
        return complaints;
    }

    /** The fields that were tried, by method, route and name. */
    Set<String> fields() {
        return fields;
    }

    /** The routes of the forms that were tried, with their methods. */
    Set<String> forms() {
        return forms;
    }

    /** The fields whose payload was published in the graph. */
    Set<String> applied() {
        return applied;
    }

    /** @param known fields that need not be tried again */
    void attackAllBut(Set<String> known) {
        for (WalkedForm form : crawl.forms()) {
            String route = form.method() + " " + crawl.route(form.action()).orElse(form.action());
            for (int field = 0; field < form.fields().size(); field++) {
                String key = route + " " + form.fields().get(field).name();
                if (!known.contains(key) && fields.add(key)) {
                    forms.add(route);
                    attack(form, field, key);
                }
            }
        }
    }

    private void attack(WalkedForm first, int field, String key) {
        WalkedForm form = first;
        for (Payload payload : Payload.values()) {
            if (payload == Payload.ENDLESS && !form.isPost()) {
                continue;
            }
            Answer answer = browser.send(form.with(field, payload.text()));
            judge(answer, key, payload);
            boolean changed = form.isPost() && !answer.location().isEmpty();
            if (changed && answer.location().matches("/(?![/\\\\]).*")) {
                judge(browser.get(answer.location()), key + ", then " + answer.location(), payload);
            }
            changed |= apply(form, answer, key, payload);
            if (changed) {
                form = anew(form);
            }
        }
    }

    /** Goes on where the answer is a preview of what was sent. */
    private boolean apply(WalkedForm form, Answer answer, String key, Payload payload) {
        if (!form.isPost() || !payload.isKept() || !answer.isPage() || answer.status() != 200) {
            return false;
        }
        Element preview = answer.page().selectFirst("form:has(button[name=step][value=apply])");
        if (preview == null || applied.size() >= MOST_APPLIED || !applied.add(key)) {
            return false;
        }
        Answer done = browser.send(WalkedForm.of(form.page(), preview));
        judge(done, key + ", applied", payload);
        return true;
    }

    /** The form as its page shows it now; the same if it does not any more. */
    private WalkedForm anew(WalkedForm form) {
        Answer page = browser.get(form.page());
        if (!page.isPage()) {
            return form;
        }
        List<WalkedForm> now = page.page().select("form").stream()
                .map(element -> WalkedForm.of(form.page(), element))
                .filter(other -> other.action().equals(form.action())
                        && other.method().equals(form.method())
                        && other.fields().size() == form.fields().size())
                .toList();
        return now.isEmpty() ? form : now.get(0);
    }

    private void judge(Answer answer, String key, Payload payload) {
        answer.harm(Browser.here()).forEach(harm -> complaints.add("%s with %s %s".formatted(key, payload, harm)));
    }
}
