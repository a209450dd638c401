package org.candor.crisis;

import java.util.Optional;
import org.candor.access.Account;
import org.candor.practice.OnCallDuty;
import org.jspecify.annotations.Nullable;

/** One way to tell a person on call. What is sent names no patient and no reason (INV-34). */
public interface PagingChannel {
    /** Ways that exist. */
    enum Kind {
        MAIL,
        TEXT
    }

    /**
     * What became of a message.
     *
     * @param reference what the provider calls it, if it says
     */
    record Delivery(PagedCall.State state, @Nullable String reference) {
        static Delivery of(PagedCall.State state) {
            return new Delivery(state, null);
        }
    }

    Kind kind();

    /** Where this person is reached this way; empty when not at all. */
    Optional<String> addressOf(OnCallDuty duty, Account account);

    /** Sends what {@code call} stands for, in the current transaction. May be asked again after a crash. */
    Delivery send(PagedCall call, String subject, String words);

    /** What became of it meanwhile. */
    Delivery check(PagedCall call);
}
