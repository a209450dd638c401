package org.candor.audit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The call leaves a row in the audit trail, whatever its outcome; the first UUID argument is the object. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Audited {
    /** The act, for example {@code consent.sign}. */
    @Nonbinding
    String value() default "";

    /** Whether the call only reads. What the system reads to apply a rule leaves no row, nor what an audited act reads:
     * nobody came to see it for its own sake. */
    @Nonbinding
    boolean read() default false;
}
