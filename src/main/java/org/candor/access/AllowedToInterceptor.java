package org.candor.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import org.candor.shared.Refusal;

/** Turns away a caller who holds none of the roles of {@link AllowedTo}. Runs inside {@code @Audited}, so that a refusal leaves a row. */
@AllowedTo
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 205)
public class AllowedToInterceptor {
    @Inject
    private Caller caller;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        var rule = call.getMethod().getAnnotation(AllowedTo.class);
        if (rule == null) {
            rule = call.getMethod().getDeclaringClass().getAnnotation(AllowedTo.class);
        }
        if (rule == null || Arrays.stream(rule.value()).noneMatch(this::holds)) {
            throw new Refusal(
                    AccessRefusal.NOT_ALLOWED,
                    call.getMethod().getDeclaringClass().getSimpleName() + "."
                            + call.getMethod().getName() + " by " + caller.roles());
        }
        return call.proceed();
    }

    private boolean holds(Role role) {
        return role == Role.ANYONE || caller.has(role);
    }
}
