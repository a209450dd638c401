package org.candor.crisis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.candor.access.Account;
import org.candor.notification.Message;
import org.candor.notification.Outbox;
import org.candor.practice.OnCallDuty;

/** By mail, as every practice has it: through the outbox, which sends within seconds and tries again. */
@ApplicationScoped
public class MailPaging implements PagingChannel {
    @Inject
    private Outbox outbox;

    @Override
    public Kind kind() {
        return Kind.MAIL;
    }

    @Override
    public Optional<String> addressOf(OnCallDuty duty, Account account) {
        return Optional.of(account.email());
    }

    @Override
    public Delivery send(PagedCall call, String subject, String words) {
        outbox.sendOnce(new Message(key(call), call.getAddress(), subject, words));
        return Delivery.of(PagedCall.State.WAITING);
    }

    @Override
    public Delivery check(PagedCall call) {
        return Delivery.of(
                switch (outbox.stateOf(key(call))) {
                    case SENT -> PagedCall.State.DELIVERED;
                    case FAILED -> PagedCall.State.FAILED;
                    case WAITING -> PagedCall.State.WAITING;
                });
    }

    private static String key(PagedCall call) {
        return "page/" + call.getId();
    }
}
