package org.linchpin.importing.cyclonedx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.model.Bom;
import org.cyclonedx.parsers.XmlParser;
import org.linchpin.graph.Digests;
import org.linchpin.importing.ImportProblem;
import org.linchpin.importing.UploadStopped;

/**
 * Reads a document by the official library, after a look at it that bounds its size and depth, finds where it is broken, and
 * which version it has. Holds the document in memory.
 */
final class BomReader {
    /** How problems name the document. */
    static final String JSON = "bom.json";

    static final String XML = "bom.xml";

    /** The library holds all of it, at several times its size. */
    private static final int MOST_BYTES = 64 << 20;
    /** Components nest in assemblies; the library calls itself for each level. */
    private static final int DEPTH = 200;

    private static final Pattern VERSION = Pattern.compile("1\\.(\\d{1,3})");
    private static final String NAMESPACE = "http://cyclonedx.org/schema/bom/";
    /** Dependencies came with 1.2. */
    private static final int OLDEST = 2;

    private final byte[] content;
    private final String path;

    /**
     * What was read.
     *
     * @param path how problems name the document
     * @param digest SHA-256 in hex
     */
    record Document(Bom bom, String path, String digest) {}

    private BomReader(byte[] content, String path) {
        this.content = content;
        this.path = path;
    }

    /**
     * Reads a document.
     *
     * @throws UploadStopped if it is none, is broken, or too large
     * @throws IOException if the disk fails
     */
    static Document read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new UploadStopped(ImportProblem.of(
                    "",
                    "The document is larger than %d MB. Split it, or leave out files and hashes."
                            .formatted(MOST_BYTES >> 20)));
        }
        byte[] content = Files.readAllBytes(file);
        boolean json = isJson(content);
        var reader = new BomReader(content, json ? JSON : XML);
        reader.check(json ? reader.jsonVersion() : reader.xmlVersion());
        return new Document(reader.parse(json), reader.path, Digests.sha256(content));
    }

    private static boolean isJson(byte[] content) {
        for (byte b : content) {
            if (b == '{' || b == '<') {
                return b == '{';
            }
        }
        return false;
    }

    private Bom parse(boolean json) throws UploadStopped {
        try {
            return json ? new org.cyclonedx.parsers.JsonParser().parse(content) : new XmlParser().parse(content);
        } catch (ParseException | RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw cause instanceof JsonProcessingException wrong
                    ? broken(wrong)
                    : stop(
                            0,
                            "The document cannot be read as CycloneDX. Validate it against the schema of its version.");
        }
    }

    private void check(String version) throws UploadStopped {
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < OLDEST) {
            throw new UploadStopped(new ImportProblem(
                    path,
                    1,
                    "specVersion",
                    version,
                    "Version 1.5 or later is needed; 1.2 to 1.4 are read as well. Convert the document."));
        }
    }

    /** The version that a JSON document says it has. O(bytes). */
    private String jsonVersion() throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
                .build();
        String format = "";
        String version = "";
        try (JsonParser parser = factory.createParser(content)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean property = token == JsonToken.VALUE_STRING
                        && parser.getParsingContext().inObject()
                        && parser.getParsingContext().getParent().inRoot();
                if (property && parser.currentName().equals("bomFormat")) {
                    format = parser.getText();
                } else if (property && parser.currentName().equals("specVersion")) {
                    version = parser.getText();
                }
            }
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
        if (!format.equals("CycloneDX")) {
            throw new UploadStopped(
                    new ImportProblem(
                            path,
                            1,
                            "bomFormat",
                            format,
                            "This is no CycloneDX document: its bomFormat is not \"CycloneDX\". Data of your own come as CSV or Excel."));
        }
        return version;
    }

    /** The version that the namespace of an XML document names. O(bytes). */
    private String xmlVersion() throws UploadStopped {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // else it writes to the console what it throws as well
        factory.setXMLReporter((message, type, about, where) -> {});
        String namespace = null;
        int depth = 0;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            while (reader.hasNext()) {
                int event = reader.next();
                int line = Math.max(0, reader.getLocation().getLineNumber());
                if (event == XMLStreamConstants.DTD) {
                    throw stop(line, "The document has a DOCTYPE, which CycloneDX does not have. Remove it.");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    if (namespace == null) {
                        namespace = reader.getLocalName().equals("bom") && reader.getNamespaceURI() != null
                                ? reader.getNamespaceURI()
                                : "";
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
                if (depth > DEPTH) {
                    throw stop(line, "Elements nest more than %d deep here. Flatten the document.".formatted(DEPTH));
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw stop(line, "The XML is broken here. Write the document again.");
        }
        if (namespace == null || !namespace.startsWith(NAMESPACE)) {
            throw stop(
                    1,
                    "This is no CycloneDX document: its first element is no bom of the namespace %s1.6 or another version."
                            .formatted(NAMESPACE));
        }
        return namespace.substring(NAMESPACE.length());
    }

    private UploadStopped broken(JsonProcessingException e) {
        JsonLocation where = e.getLocation();
        return stop(
                where == null ? 0 : Math.max(0, where.getLineNr()),
                "The document cannot be read here: %s. Write it again."
                        .formatted(ImportProblem.quoted(e.getOriginalMessage())));
    }

    private UploadStopped stop(int line, String message) {
        return new UploadStopped(new ImportProblem(path, line, "", "", message));
    }
}
