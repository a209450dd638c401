package org.candor.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Looks at wishes for a new password a second or two after one was kept, at no moment that the answer's time could show;
 * and every few minutes, for those that a dead node left.
 */
@ApplicationScoped
public class ResetClock {
    private static final String FAILED = "Wishes for a new password could not be answered";
    private static final int EVERY_MINUTES = 5;
    private static final int AT_LEAST_MILLIS = 1_000;
    private static final int AT_MOST_MILLIS = 2_500;

    @Inject
    private ResetService resets;

    @Inject
    private RepeatedWork work;

    void start(@Observes @Priority(45) @Initialized(ApplicationScoped.class) Object event) {
        work.every(1, EVERY_MINUTES, TimeUnit.MINUTES, FAILED, resets::answerWishes);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        work.stop();
    }

    void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) ResetAsked event) {
        var pause = ThreadLocalRandom.current().nextInt(AT_LEAST_MILLIS, AT_MOST_MILLIS);
        work.soon(pause, TimeUnit.MILLISECONDS, FAILED, resets::answerWishes);
    }
}
