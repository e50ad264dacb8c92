package org.linchpin.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds populations of categories. */
@ApplicationScoped
class CategoryRecords implements PanacheRepositoryBase<CategoryRecord, String> {}
