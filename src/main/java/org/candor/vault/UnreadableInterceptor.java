package org.candor.vault;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.PersistenceException;
import org.candor.access.AllowedTo;
import org.candor.shared.Refusal;

/**
 * JPA wraps what a mapping throws. Around every service method this takes the {@link Refusal} out again, so that an
 * unreadable value is refused and audited like any other act that cannot be done.
 */
@AllowedTo
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 206)
public class UnreadableInterceptor {

    @AroundInvoke
    Object unwrap(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (PersistenceException failed) {
            if (failed.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw failed;
        }
    }
}
