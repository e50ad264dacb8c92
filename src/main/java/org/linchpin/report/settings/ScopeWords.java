package org.linchpin.report.settings;

import java.util.ArrayList;
import java.util.List;
import org.linchpin.account.Scope;

/** Says what a scope lets be seen. */
final class ScopeWords {
    private ScopeWords() {}

    static String of(Scope scope) {
        if (scope instanceof Scope.Organizations own) {
            return "What is public, and what belongs to " + String.join(", ", own.ids()) + ".";
        }
        if (scope instanceof Scope.Supervision supervision) {
            List<String> words = new ArrayList<>();
            words.add(supervision.sectors().isEmpty() ? "all sectors" : String.join(", ", supervision.sectors()));
            words.add(supervision.countries().isEmpty() ? "all countries" : String.join(", ", supervision.countries()));
            return "What is public, and organizations of %s in %s, %s names."
                    .formatted(words.get(0), words.get(1), supervision.named() ? "with" : "without");
        }
        return scope instanceof Scope.Nothing ? "Nothing of the graph." : "Everything.";
    }
}
