package org.linchpin.report.organization;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.document.DocumentFrame;
import org.linchpin.document.Pdf;

/** Makes the report of an organization into a document; the record in, bytes out. */
@ApplicationScoped
public class ReportDocument {
    private final Pdf pdf;

    ReportDocument(Pdf pdf) {
        this.pdf = pdf;
    }

    record body(Assessment report, @Nullable HeatPicture heat, List<PointDetail> details, PrintedTables tables)
            implements TemplateInstance {}

    record concentration(
            Assessment report, ConcentrationRisk risk, ConcentrationTables tables, List<PointDetail> details)
            implements TemplateInstance {}

    /** The document; its title names the organization. */
    byte[] of(OwnPart own, Assessment report, Instant made) {
        String body = new body(report, HeatPicture.of(report), PointDetail.of(own, report), new PrintedTables(report))
                .render();
        return pdf.render(frame("What would stop " + report.organization().name(), report, made), body);
    }

    /** What article 29 of Regulation (EU) 2022/2554 asks for, as a document. */
    byte[] concentration(OwnPart own, Assessment report, Instant made) {
        ConcentrationRisk risk = ConcentrationRisk.of(own);
        String body =
                new concentration(report, risk, new ConcentrationTables(risk), PointDetail.of(own, report)).render();
        return pdf.render(
                frame("ICT concentration risk of " + report.organization().name(), report, made), body);
    }

    private static DocumentFrame frame(String title, Assessment report, Instant made) {
        return new DocumentFrame(
                title,
                report.sentence(Sentences.WORST),
                report.basis().asOf(),
                report.basis().revision(),
                made);
    }
}
