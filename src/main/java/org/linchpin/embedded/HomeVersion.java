package org.linchpin.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The layout of a home folder, numbered from 1 in its file {@code version}.
 *
 * @param migrations what leads from version 1 to 2, from 2 to 3 and so on; the current version is one more than their
 *     number
 * @param clock names the backups
 */
record HomeVersion(List<Migration> migrations, Clock clock) {
    private static final Logger LOG = Logger.getLogger(HomeVersion.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** One step between two versions. Both databases are down while it runs. */
    interface Migration {
        void apply(Path home) throws IOException;
    }

    HomeVersion {
        migrations = List.copyOf(migrations);
    }

    /** The layout of this release. */
    static HomeVersion current() {
        return new HomeVersion(List.of(), Clock.systemUTC());
    }

    /**
     * Brings the folder to the current version; before the first step it copies everything to a folder under
     * {@code backups}.
     *
     * @throws StartProblem if the folder is newer than this release, or holds something else than a home
     */
    void bring(Path home) {
        try {
            int version = read(home);
            if (version > number()) {
                throw new StartProblem(
                        "%s was written by a newer Linchpin: it has version %d, this one knows %d."
                                .formatted(home, version, number()),
                        "Maybe run that newer Linchpin, or set LINCHPIN_HOME to another folder.");
            }
            if (version < number()) {
                Path backup = backUp(home, version);
                LOG.infof("Migrating %s from version %d to %d; a copy is in %s.", home, version, number(), backup);
                for (int from = version; from < number(); from++) {
                    migrations.get(from - 1).apply(home);
                    write(home, from + 1);
                }
            }
        } catch (IOException e) {
            throw StartProblem.ofFile("Linchpin cannot prepare its home folder " + home, e);
        }
    }

    private int number() {
        return migrations.size() + 1;
    }

    private int read(Path home) throws IOException {
        Path file = home.resolve("version");
        if (!Files.exists(file)) {
            requireEmpty(home);
            write(home, number());
            return number();
        }
        String text = Files.readString(file).strip();
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new StartProblem(
                    file + " holds \"" + text + "\", which is no version.",
                    "Maybe restore the folder from a backup, or set LINCHPIN_HOME to another folder.");
        }
        return Integer.parseInt(text);
    }

    private static void requireEmpty(Path home) throws IOException {
        try (Stream<Path> entries = Files.list(home)) {
            String others = String.join(
                    ", ",
                    entries.map(entry -> entry.getFileName().toString())
                            .filter(name -> !name.equals(LinchpinHome.LOCK_FILE))
                            .sorted()
                            .limit(5)
                            .toList());
            if (!others.isEmpty()) {
                throw new StartProblem(
                        home + " is not a home folder of Linchpin: it has no file \"version\", but holds " + others
                                + ".",
                        "Maybe set LINCHPIN_HOME to a new or empty folder.");
            }
        }
    }

    private static void write(Path home, int version) throws IOException {
        PrivateFiles.write(home.resolve("version"), version + "\n");
    }

    private Path backUp(Path home, int version) throws IOException {
        awaitNeo4j(home);
        Path backups = home.resolve("backups");
        Path backup = backups.resolve("version-" + version + "-" + TIME.format(clock.instant()));
        PrivateFiles.createFolder(backup);
        List<Path> excluded = List.of(backups, home.resolve(LinchpinHome.LOCK_FILE));
        try (Stream<Path> entries = Files.list(home)) {
            for (Path entry : entries.filter(path -> !excluded.contains(path)).toList()) {
                FileTrees.copy(entry, backup.resolve(entry.getFileName()));
            }
        }
        return backup;
    }

    /** A Neo4j whose application was killed may still be closing its store. */
    private static void awaitNeo4j(Path home) throws IOException {
        Path lockFile = home.resolve("neo4j").resolve("process.lock");
        if (Files.exists(lockFile)) {
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
                channel.lock();
            }
        }
    }
}
