package org.linchpin.document;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgExternalResourceMode;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgScriptMode;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/**
 * Makes PDFs: tagged for screen readers (PDF/UA), bookmarks from the headings, embedded fonts, and on each page the title,
 * the classification, as of, revision and page number. It reads nothing but the HTML that it is given: no address that stands
 * in there is opened, of whatever kind. Links to this site's own paths lose their target, since a file does not know where it
 * came from.
 *
 * <p>The body is HTML5 without {@code <html>}, {@code <head>} or style; style sheets are those beside this class. Sections begin
 * with {@code <h2>} and {@code <h3>}, which become the bookmarks. Pictures are inline SVG whose {@code <title>} and {@code <desc>} say
 * what they show; they are scaled to the width of the page, and stand on a page across where that is within {@code <div class="wide">}.
 * {@code class="new-page"} begins a page, {@code class="together"} keeps a block on one, {@code class="number"} aligns a cell.
 */
@ApplicationScoped
public class Pdf {
    private static final Logger LOG = Logger.getLogger(Pdf.class);

    /** Characters of a body. */
    public static final int MOST_CHARACTERS = 4_000_000;

    /** Bytes of a PDF. */
    public static final int MOST_BYTES = 32 << 20;

    /** Documents made at the same time; a large one takes a few hundred megabytes meanwhile. */
    private static final int AT_ONCE = 2;

    private static final int PATIENCE_SECONDS = 60;

    private final String classification;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();

    static {
        // its own log names what a document says; see tell
        XRLog.setLoggerImpl(new Silence());
    }

    Pdf(@ConfigProperty(name = "linchpin.classification", defaultValue = "Confidential") String classification) {
        this.classification = classification;
    }

    /** The classification line. */
    public String classification() {
        return classification;
    }

    /**
     * The document. The same arguments give the same text and look.
     *
     * @param body escaped HTML, at most {@value #MOST_CHARACTERS} characters
     * @throws ProblemException if the body or the PDF is larger than allowed, or too many are being made
     */
    public byte[] render(DocumentFrame frame, String body) {
        if (body.length() > MOST_CHARACTERS) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE,
                    "The document has %,d characters; at most %,d become a PDF."
                            .formatted(body.length(), MOST_CHARACTERS));
        }
        enter();
        try {
            return write(frame, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ProblemException(ProblemType.BUSY, "Other documents are being made.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.BUSY, "The server is stopping.");
        }
    }

    private byte[] write(DocumentFrame frame, String body) throws IOException {
        var out = new BoundedOutput(MOST_BYTES);
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfVersion(1.7f)
                .withProducer("Linchpin")
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useUriResolver((base, uri) -> null)
                .useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics)
                .withDiagnosticConsumer(Pdf::tell)
                .useReplacementText("\uFFFD")
                .withW3cDocument(new PrintedHtml(frame, classification, body).document(), "")
                .toStream(out);
        Fonts.register(builder);
        try (var svg = new BatikSVGDrawer(SvgScriptMode.SECURE, SvgExternalResourceMode.SECURE)) {
            builder.useSVGDrawer(svg);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                Calendar made = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
                made.setTimeInMillis(frame.made().toEpochMilli());
                renderer.getPdfDocument().getDocumentInformation().setCreationDate(made);
                renderer.layout();
                renderer.createPDF();
            }
        }
        return out.toByteArray();
    }

    /** What went wrong, without the words of the document. */
    private static void tell(Diagnostic diagnostic) {
        if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
            LOG.warnf("In a document: %s", diagnostic.getLogMessageId().getEnum());
        }
    }
}
