package org.linchpin.importing.edit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.linchpin.exporting.CsvText;
import org.linchpin.graph.Digests;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.RowKey;

/** Tells whether rows say what they said: the same text for the same cells, another for others. */
public final class RowVersion {
    private static final int DIGITS = 24;

    private RowVersion() {}

    /** The version of some rows together; a row that is not there has one as well. O(rows). */
    public static String of(Graph graph, List<RowKey> keys) {
        MessageDigest digest = Digests.sha256();
        for (RowKey key : keys) {
            GraphRow row = key.in(graph);
            String text = row == null ? "" : CsvText.cells(row).toString();
            digest.update((key.hash() + text + '\0').getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }
}
