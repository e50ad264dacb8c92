package org.linchpin.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many entities of a category there are, as somebody stated it. */
@Entity
@Table(name = "category_population")
class CategoryRecord {
    @Id
    @Column(nullable = false, length = 300)
    String category = "";

    @Column(nullable = false)
    long entities;

    @Nullable
    Double assets;

    @Nullable
    @Column(name = "assets_unit", length = 20)
    String assetsUnit;

    @Column(nullable = false, length = 500)
    String source = "";

    @Column(name = "changed_by", nullable = false, length = 200)
    String changedBy = "";

    @Column(name = "changed_at", nullable = false)
    Instant changedAt = Instant.EPOCH;
}
