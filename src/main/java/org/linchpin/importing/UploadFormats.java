package org.linchpin.importing;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Tells by its content which kind of file an upload is. */
@ApplicationScoped
public class UploadFormats {
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
        return others.stream()
                .filter(format -> format.recognizes(paths))
                .findFirst()
                .orElse(csv);
    }
}
