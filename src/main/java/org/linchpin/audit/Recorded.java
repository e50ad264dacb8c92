package org.linchpin.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what calling an endpoint is in the trail. Without it reading is {@link AuditAction#VIEW}, a download
 * {@link AuditAction#EXPORT} and anything else {@link AuditAction#EDIT}, so a new endpoint is in the trail by itself. On a class
 * it is about what changes something; on a method, about that method.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Recorded {
    AuditAction value();
}
