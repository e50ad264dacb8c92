package org.linchpin.importing.cyclonedx;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.linchpin.importing.ImportRun;
import org.linchpin.importing.UploadFormat;

/** A CycloneDX document in JSON or XML. */
@ApplicationScoped
public class CycloneDxFormat implements UploadFormat {
    private static final int BYTE_ORDER_MARK = 0xEF;
    private static final int LENGTH_OF_MARK = 3;

    @Override
    public String name() {
        return "cyclonedx";
    }

    @Override
    public boolean recognizes(Set<String> paths) {
        return false;
    }

    /** Any JSON object and any XML; one that is no CycloneDX document is told what it lacks. */
    @Override
    public boolean recognizesStart(byte[] start) {
        int first = start.length > 0 && (start[0] & 0xFF) == BYTE_ORDER_MARK ? LENGTH_OF_MARK : 0;
        while (first < start.length && Character.isWhitespace(start[first])) {
            first++;
        }
        return first < start.length && (start[first] == '{' || start[first] == '<');
    }

    @Override
    public void read(Path file, ImportRun run) throws IOException {
        new BomMapping(BomReader.read(file), run).map();
    }
}
