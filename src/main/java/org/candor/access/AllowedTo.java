package org.candor.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a service method. Checked by {@link AllowedToInterceptor} before the method runs; a method without it on
 * a {@code *Service} fails the build (ADR-0008: {@code @RolesAllowed} is silently ignored on a CDI bean in Payara Micro).
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AllowedTo {
    @Nonbinding
    Role[] value() default {};
}
