package org.linchpin.report.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a saved report says, apart from it because lists of reports do not need it. */
@Entity
@Table(name = "saved_report_content")
public class SavedContent {
    @Id
    @Column(name = "report_id")
    public UUID reportId = new UUID(0, 0);

    @Column(nullable = false, updatable = false)
    public byte[] pdf = {};

    /** UTF-8. */
    @Column(nullable = false, updatable = false)
    public byte[] json = {};
}
