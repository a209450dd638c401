package org.candor.crisis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.candor.access.Account;
import org.candor.practice.OnCallDuty;

/** By text message, where the practice has a provider and the duty a telephone. */
@ApplicationScoped
public class TextPaging implements PagingChannel {
    @Inject
    private TextProvider provider;

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public Optional<String> addressOf(OnCallDuty duty, Account account) {
        return provider.isConfigured() ? duty.phone() : Optional.empty();
    }

    @Override
    public Delivery send(PagedCall call, String subject, String words) {
        return provider.send(call.getAddress(), subject + ". " + words);
    }

    @Override
    public Delivery check(PagedCall call) {
        return call.reference().map(provider::check).orElseGet(() -> Delivery.of(call.getState()));
    }
}
