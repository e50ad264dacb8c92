package org.linchpin.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of a document that a person typed: one line, unless it says otherwise. Others are refused with the field's name. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Typed {
    /** Whether it may have line breaks and tabs. */
    boolean manyLines() default false;
}
