package org.linchpin.report.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.linchpin.document.Pdf;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** Keeps reports whole. Who may see one, callers decide. */
@ApplicationScoped
public class SavedReports implements PanacheRepositoryBase<SavedReport, UUID> {
    /** Bytes of a record as JSON. */
    static final int MOST_JSON = 32 << 20;

    private final SavedContents contents;
    private final SavedReportSettings settings;
    private final Pdf pdf;
    private final Clock clock;

    SavedReports(SavedContents contents, SavedReportSettings settings, Pdf pdf, Clock clock) {
        this.contents = contents;
        this.settings = settings;
        this.pdf = pdf;
        this.clock = clock;
    }

    /**
     * Keeps a report.
     *
     * @param document its PDF
     * @param json the record, in UTF-8
     * @throws ProblemException {@link ProblemType#TOO_LARGE} if it is too large, or too many are kept already
     */
    @Transactional
    public SavedReport save(Assessment report, byte[] document, byte[] json, String by, Instant made) {
        String organization = report.organization().id();
        if (json.length > MOST_JSON) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE,
                    "The report has %,d bytes; at most %,d are kept.".formatted(json.length, MOST_JSON));
        }
        if (count("organization", organization) >= settings.most()) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE,
                    "%,d reports of this organization are kept, and no more can be. Delete one first."
                            .formatted(settings.most()));
        }
        var saved = new SavedReport();
        saved.organization = organization;
        saved.title = "What would stop " + report.organization().name();
        saved.title = saved.title.substring(0, Math.min(500, saved.title.length()));
        saved.savedBy = by;
        saved.savedAt = made;
        saved.revision = report.basis().revision();
        saved.asOf = report.basis().asOf();
        saved.classification = pdf.classification();
        saved.pdfBytes = document.length;
        saved.pdfSha256 = sha256(document);
        saved.jsonBytes = json.length;
        saved.jsonSha256 = sha256(json);
        persist(saved);
        flush();
        var content = new SavedContent();
        content.reportId = saved.id;
        content.pdf = document;
        content.json = json;
        contents.persist(content);
        return saved;
    }

    /** Those of an organization, the latest first. */
    List<SavedReport> of(String organization) {
        return list("organization", Sort.descending("savedAt", "id"), organization);
    }

    /** What a report says. */
    SavedContent content(SavedReport report) {
        return contents.findById(report.id);
    }

    /** Forgets a report. */
    @Transactional
    void forget(SavedReport report) {
        deleteById(report.id);
    }

    /** Forgets what is older than is to be kept. */
    @Scheduled(every = "24h", delayed = "10m")
    @Transactional
    void forgetOld() {
        Instant oldest =
                clock.instant().atZone(ZoneOffset.UTC).minus(settings.kept()).toInstant();
        delete("savedAt < ?1", oldest);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
