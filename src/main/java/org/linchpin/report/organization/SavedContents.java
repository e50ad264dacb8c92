package org.linchpin.report.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds what saved reports say. */
@ApplicationScoped
class SavedContents implements PanacheRepositoryBase<SavedContent, UUID> {}
