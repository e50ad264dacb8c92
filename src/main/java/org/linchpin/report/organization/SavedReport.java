package org.linchpin.report.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A report as it was when somebody saved it. Never changed. */
@Entity
@Table(name = "saved_report")
public class SavedReport {
    @Id
    public UUID id = UUID.randomUUID();

    /** Id of the organization, which need not be in the graph any more. */
    @Column(nullable = false, length = 200, updatable = false)
    public String organization = "";

    @Column(nullable = false, length = 500, updatable = false)
    public String title = "";

    @Column(name = "saved_by", nullable = false, length = 200, updatable = false)
    public String savedBy = "";

    @Column(name = "saved_at", nullable = false, updatable = false)
    public Instant savedAt = Instant.EPOCH;

    @Column(nullable = false, updatable = false)
    public long revision;

    @Column(name = "as_of", nullable = false, updatable = false)
    public LocalDate asOf = LocalDate.EPOCH;

    @Column(nullable = false, length = 200, updatable = false)
    public String classification = "";

    @Column(name = "pdf_bytes", nullable = false, updatable = false)
    public int pdfBytes;

    /** Lower-case hex. */
    @Column(name = "pdf_sha256", nullable = false, length = 64, updatable = false)
    public String pdfSha256 = "";

    @Column(name = "json_bytes", nullable = false, updatable = false)
    public int jsonBytes;

    /** Lower-case hex. */
    @Column(name = "json_sha256", nullable = false, length = 64, updatable = false)
    public String jsonSha256 = "";
}
