package org.candor.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.candor.access.OneTimeToken.Purpose;
import org.candor.shared.Ids;

/** Mails the links that people asked for who forgot their password, to addresses that have an account. */
@ApplicationScoped
@Transactional
public class ResetService {
    private ResetWishes wishes;
    private Accounts accounts;
    private OneTimeTokens links;
    private Event<AccountLetter> letters;
    private Event<AccessEvent> events;
    private Clock clock;

    @Inject
    ResetService(
            ResetWishes wishes,
            Accounts accounts,
            OneTimeTokens links,
            Event<AccountLetter> letters,
            Event<AccessEvent> events,
            Clock clock) {
        this.wishes = wishes;
        this.accounts = accounts;
        this.links = links;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected ResetService() {} // CDI client proxy

    /** Each wish once, whichever node looks. */
    @AllowedTo(Role.WORKFLOW)
    public void answerWishes() {
        wishes.waiting().stream()
                .filter(wishes::take)
                .flatMap(wish -> accounts.of(wish.email()).stream())
                .filter(account -> account.state() != Account.State.DISABLED)
                .forEach(this::mail);
    }

    private void mail(Account account) {
        Instant now = clock.instant();
        links.withdraw(account.id(), Purpose.RESET_PASSWORD, now);
        String secret = links.add(OneTimeToken.forAccount(Ids.random(), Purpose.RESET_PASSWORD, account.id(), now));
        letters.fire(AccountLetter.to(account, AccountLetter.Kind.RESET_PASSWORD, secret));
        events.fire(AccessEvent.done("access.askForReset", account.id()));
    }
}
