package org.linchpin.importing.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What was found in an import, apart from it because lists of imports do not need it. */
@Entity
@Table(name = "import_report")
class StoredReport {
    @Id
    @Column(name = "import_id")
    UUID importId = new UUID(0, 0);

    /** {@link ImportReport} as JSON. */
    @Column(nullable = false, columnDefinition = "text")
    String report = "";
}
