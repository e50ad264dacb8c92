package org.linchpin.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The fields of a resource's forms that are more than one line, to which all others are held. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FormTexts {
    /** Fields that may have line breaks and tabs. */
    String[] manyLines() default {};

    /** Fields that nobody is shown, and that may have whatever can be typed. */
    String[] secrets() default {};
}
