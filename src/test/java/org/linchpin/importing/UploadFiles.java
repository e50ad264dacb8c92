package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.linchpin.graph.Graph;

/** Makes uploads for tests. */
public final class UploadFiles {
    private UploadFiles() {}

    /** A small valid data set that has most kinds of row. */
    static Map<String, byte[]> valid() {
        Map<String, String> files = Map.of(
                "organizations.csv",
                "id,name,country,sector,parent\no1,One,DE,bank,\no2,Two,FR,bank,o1\no3,Three,US,rail,\n",
                "vendors.csv",
                "id,name,country,parent\nv1,Vendor One,US,\nv2,Vendor Two,CN,\n",
                "locations.csv",
                "id,name,country,parent\nl1,Dublin,IE,\n",
                "products.csv",
                "id,name,vendor,category\np1,Product One,v1,os\np2,Product Two,v2,cloud\n",
                "systems.csv",
                "id,name,organization,category\ny1,Fleet,o1,hosts\n",
                "services.csv",
                "id,name,organization,criticality\ns1,Pay,o1,critical\ns2,Ride,o3,standard\ns3,Lend,o2,important\n",
                "dependencies.csv",
                "from,to,group,required,kind,ride_through_hours\ns1,p1,,,,\ns3,y1,,,,\np2,p1,,,,\n",
                "incidents.csv",
                "id,name,date,faults\ni1,Incident One,2024-07-19,p1;CN\n");
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Path folder(Path folder, Map<String, byte[]> files) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    public static ImportResult read(byte[] zip) {
        return read(new ByteArrayInputStream(zip));
    }

    static ImportResult read(InputStream zip) {
        return read(zip, ImportRun.replacing(ImportLimits.DEFAULT));
    }

    static ImportResult read(byte[] zip, ImportLimits limits) {
        return read(new ByteArrayInputStream(zip), ImportRun.replacing(limits));
    }

    /** What merging the zip into that graph gives. */
    static ImportResult merge(Graph stored, byte[] zip) {
        return read(new ByteArrayInputStream(zip), ImportRun.mergingInto(stored, ImportLimits.DEFAULT));
    }

    private static ImportResult read(InputStream zip, ImportRun run) {
        try {
            return run.read(reading -> CsvFormat.read(zip, reading));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Graph accepted(ImportResult result) {
        if (result instanceof ImportResult.Accepted accepted) {
            return accepted.graph();
        }
        throw new AssertionError("rejected: " + ((ImportResult.Rejected) result).problems());
    }

    /** Whatever was read: a graph that survives its export, or problems that say something. */
    static void check(ImportResult result) {
        if (result instanceof ImportResult.Accepted accepted) {
            byte[] export = RoundTripTest.export(accepted.graph());
            assertThat(RoundTripTest.export(accepted(read(export)))).isEqualTo(export);
        } else {
            assertThat(((ImportResult.Rejected) result).problems())
                    .isNotEmpty()
                    .isSorted()
                    .allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
        }
    }
}
