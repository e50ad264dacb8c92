package org.linchpin.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linchpin.importing.history.FaultChange;
import org.linchpin.importing.history.ImportKind;
import org.linchpin.importing.history.ImportStage;
import org.linchpin.importing.history.ImportState;
import org.linchpin.importing.history.PastImport;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.Tone;

/** Imports in words. */
public final class ImportWords {
    private static final long KILO = 1_000;

    private ImportWords() {}

    public static String kind(ImportKind kind) {
        return switch (kind) {
            case REPLACE -> "replace";
            case MERGE -> "merge";
            case UNDO -> "undo";
            case EDIT -> "edit by hand";
            case FIRST_LOAD -> "first load";
        };
    }

    /** How far an import came; high if it failed or was rejected. */
    public static Badge state(ImportState state) {
        Tone tone = state instanceof ImportState.Rejected || state instanceof ImportState.Failed
                ? Tone.HIGH
                : state instanceof ImportState.Ready ? Tone.MODERATE : Tone.PLAIN;
        return new Badge(tone, word(state));
    }

    private static String word(ImportState state) {
        return switch (state.text()) {
            case ImportState.Ready.TEXT -> "waits for a decision";
            case ImportState.Reading.TEXT, ImportState.Storing.TEXT -> "running";
            default -> state.text();
        };
    }

    /** What is being done, in the present. */
    public static String stage(ImportStage stage) {
        return switch (stage) {
            case RECEIVING -> "Receiving the file";
            case READING -> "Reading its rows";
            case CHECKING -> "Checking the rows against one another";
            case COMPARING -> "Comparing with the graph that is shown";
            case STORING -> "Storing the new graph beside the old one";
            case DONE -> "Done";
        };
    }

    /** How far it is; empty where nothing is counted. */
    public static String progress(PastImport past) {
        if (past.done() == 0) {
            return "";
        }
        boolean bytes = past.stage() == ImportStage.RECEIVING;
        String done = bytes ? size(past.done()) : Words.number(past.done());
        String all = past.total() == 0 ? "" : " of " + (bytes ? size(past.total()) : Words.number(past.total()));
        return done + all + (bytes ? "" : " rows");
    }

    /** What the changes of single points of failure come to. */
    public static String faults(List<FaultChange> faults, boolean more, double outageHours) {
        String among = "among the dependencies known, in an outage of %s.".formatted(Phrases.hours(outageHours));
        if (faults.isEmpty()) {
            return "No single point of failure appears, goes, or takes another number of services down, " + among;
        }
        long appear = faults.stream().filter(FaultChange::appears).count();
        long go = faults.stream().filter(FaultChange::goes).count();
        long change = faults.size() - appear - go;
        List<String> parts = new ArrayList<>();
        if (appear > 0) {
            parts.add(Words.number(appear) + " would appear");
        }
        if (go > 0) {
            parts.add(Words.number(go) + " would go");
        }
        if (change > 0) {
            parts.add(Words.number(change) + " would take another number of services down");
        }
        return "Of the single points of failure, %s, %s%s"
                .formatted(Phrases.join(parts), among, more ? " There are more than are listed." : "");
    }

    /** What becomes of a single point of failure. */
    public static Badge change(FaultChange change) {
        if (change.appears()) {
            return new Badge(Tone.HIGH, "appears");
        }
        if (change.goes()) {
            return new Badge(Tone.LOW, "goes");
        }
        boolean worse = change.criticalAfter() > change.criticalBefore()
                || (change.criticalAfter() == change.criticalBefore()
                        && change.servicesAfter() > change.servicesBefore());
        return worse ? new Badge(Tone.MODERATE, "takes more down") : new Badge(Tone.LOW, "takes fewer down");
    }

    /** <em>1.2 MB</em>. */
    public static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        double kilobytes = bytes / (double) KILO;
        return kilobytes < KILO
                ? String.format(Locale.ROOT, "%.1f kB", kilobytes)
                : String.format(Locale.ROOT, "%.1f MB", kilobytes / KILO);
    }
}
