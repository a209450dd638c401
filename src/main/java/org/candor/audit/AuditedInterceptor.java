package org.candor.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.UUID;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Writes the row of {@link Audited}. Sits inside the transaction and around the access check:
 * a success commits with its row, a refusal leaves a row of its own. */
@Audited
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 202)
public class AuditedInterceptor {
    @Inject
    private AuditTrail trail;

    @Inject
    private Caller caller;

    @AroundInvoke
    Object write(InvocationContext call) throws Exception {
        var act = call.getMethod().getAnnotation(Audited.class);
        if (act.read() && (caller.has(Role.WORKFLOW) || trail.isInsideAct())) {
            return call.proceed();
        }
        if (!act.read()) {
            trail.beginAct();
        }
        var action = act.value();
        var object = object(call.getParameters());
        try {
            var result = call.proceed();
            trail.record(action, object, "done");
            return result;
        } catch (Refusal refusal) {
            if (refusal.needsAudit()) {
                trail.recordRefusal(
                        action, object, "refused: " + refusal.reason().key());
            }
            throw refusal;
        }
    }

    private static @Nullable UUID object(Object @Nullable [] parameters) {
        return parameters == null
                ? null
                : Arrays.stream(parameters)
                        .filter(UUID.class::isInstance)
                        .map(UUID.class::cast)
                        .findFirst()
                        .orElse(null);
    }
}
