package org.linchpin.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.linchpin.analysis.Analysis;
import org.linchpin.document.DocumentFrame;
import org.linchpin.document.Pdf;

/** Answers with documents made from an analysis. */
@ApplicationScoped
public class Documents {
    /** Media type of what is answered. */
    public static final String PDF = "application/pdf";

    private final Pdf pdf;
    private final Clock clock;

    Documents(Pdf pdf, Clock clock) {
        this.pdf = pdf;
        this.clock = clock;
    }

    /**
     * The document as a file.
     *
     * @param body see {@link Pdf}
     * @param name of the file, without ending: what it is
     */
    public Response file(Analysis of, String title, String body, String name) {
        var frame = new DocumentFrame(title, "", of.graph().asOf(), of.revisionNumber(), clock.instant());
        return Response.ok(pdf.render(frame, body), PDF)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"linchpin-%s-r%d.pdf\"".formatted(name, of.revisionNumber()))
                .build();
    }
}
