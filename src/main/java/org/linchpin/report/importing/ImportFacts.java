package org.linchpin.report.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.importing.history.ImportKind;
import org.linchpin.importing.history.ImportState;
import org.linchpin.importing.history.PastImport;
import org.linchpin.platform.table.Badge;
import org.linchpin.report.ImportWords;
import org.linchpin.report.Words;

/**
 * One import in words.
 *
 * @param stage what is being done
 * @param progress how far that is; empty where nothing is counted
 * @param done of {@code total}; null where the total is not known
 * @param waits whether it waits for a decision
 * @param isRead whether its file became a graph, so that something can be said of its rows
 * @param facts label and value
 */
record ImportFacts(
        String title,
        String lead,
        Badge state,
        String stage,
        String progress,
        @Nullable Long done,
        @Nullable Long total,
        boolean waits,
        boolean isRead,
        String id,
        List<Fact> facts) {
    /** A value in text, and whether it is a code. */
    record Fact(String label, String value, boolean code) {}

    static ImportFacts of(PastImport past) {
        boolean counted = past.total() > 0;
        return new ImportFacts(
                title(past),
                lead(past),
                ImportWords.state(past.state()),
                ImportWords.stage(past.stage()),
                ImportWords.progress(past),
                counted ? (Long) past.done() : null,
                counted ? (Long) past.total() : null,
                past.state() instanceof ImportState.Ready,
                !(past.state() instanceof ImportState.Rejected || past.state() instanceof ImportState.Failed),
                past.id().toString(),
                facts(past));
    }

    private static String title(PastImport past) {
        if (past.file() == null) {
            return "Undo of an import";
        }
        return past.kind() == ImportKind.EDIT
                ? "Edit: " + past.file().name()
                : past.file().name();
    }

    private static String lead(PastImport past) {
        ImportState state = past.state();
        if (state instanceof ImportState.Ready ready) {
            return "Nothing has changed yet. Apply it, or discard it; if nobody decides until %s UTC, it is discarded."
                    .formatted(Words.minute(ready.decideUntil()));
        } else if (state instanceof ImportState.Published published) {
            return "It is what everybody sees as revision %d, unless a later import has changed it."
                    .formatted(published.revision());
        } else if (state instanceof ImportState.Rejected) {
            return "It has errors, so nothing was changed. Correct them in the file, and bring it again.";
        } else if (state instanceof ImportState.Failed failed) {
            return failed.why();
        } else if (state instanceof ImportState.Discarded discarded) {
            return ("It was discarded. " + discarded.why() + " Nothing was changed.").replace("  ", " ");
        }
        return "It goes on in the background; you may leave this page. Until it is done, everybody sees the graph as"
                + " it is.";
    }

    private static List<Fact> facts(PastImport past) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Kind", ImportWords.kind(past.kind()), false));
        facts.add(new Fact("Started by", past.startedBy(), false));
        facts.add(new Fact("Started", Words.minute(past.startedAt()) + " UTC", false));
        if (past.decidedBy() != null) {
            facts.add(new Fact("Decided by", past.decidedBy(), false));
        }
        if (past.endedAt() != null) {
            facts.add(new Fact("Ended", Words.minute(past.endedAt()) + " UTC", false));
        }
        facts.add(new Fact(
                "Compared with",
                past.revisionBefore() == 0 ? "the empty graph" : "revision " + past.revisionBefore(),
                false));
        PastImport.File file = past.file();
        if (file != null && file.bytes() > 0) {
            facts.add(new Fact("Format", file.format(), false));
            facts.add(new Fact("Size", ImportWords.size(file.bytes()), false));
            facts.add(new Fact("SHA-256", file.sha256(), true));
        }
        return facts;
    }
}
