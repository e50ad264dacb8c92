package org.linchpin.importing;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Tells by its content which kind of file an upload is. */
@ApplicationScoped
public class UploadFormats {
    private static final int START = 8;

    private final UploadFormat csv = new CsvFormat();
    private final List<UploadFormat> others;

    UploadFormats(@All List<UploadFormat> others) {
        this.others =
                others.stream().sorted(Comparator.comparing(UploadFormat::name)).toList();
    }

    /**
     * The format of a file; CSV if none knows it, which then says what is wrong with it.
     *
     * @throws IOException if the disk fails
     */
    UploadFormat of(Path file, ImportLimits limits) throws IOException {
        Set<String> paths = ZipDirectory.paths(file, limits.entries());
        byte[] start = start(file);
        return others.stream()
                .filter(format -> format.recognizes(paths) || format.recognizesStart(start))
                .findFirst()
                .orElse(csv);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(START);
        }
    }
}
