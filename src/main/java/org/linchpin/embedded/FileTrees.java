package org.linchpin.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies and deletes files with all that is below them. */
final class FileTrees {
    private FileTrees() {}

    /** Keeps permissions and time stamps; links stay links. */
    static void copy(Path from, Path to) throws IOException {
        for (Path path : list(from, Comparator.naturalOrder())) {
            Files.copy(
                    path,
                    to.resolve(from.relativize(path)),
                    StandardCopyOption.COPY_ATTRIBUTES,
                    LinkOption.NOFOLLOW_LINKS);
        }
    }

    static void delete(Path root) throws IOException {
        if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            for (Path path : list(root, Comparator.reverseOrder())) {
                Files.delete(path);
            }
        }
    }

    private static List<Path> list(Path root, Comparator<Path> order) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.sorted(order).toList();
        }
    }
}
