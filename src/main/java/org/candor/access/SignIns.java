package org.candor.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.candor.shared.Refusal;

/** What a successful sign-in leaves in the record. */
@ApplicationScoped
class SignIns {
    @Inject
    private Accounts accounts;

    @Inject
    private PasswordHash hashes;

    @Inject
    private Event<AccessEvent> events;

    @Inject
    private Clock clock;

    /** @throws Refusal {@code WRONG_SIGN_IN} when the account was closed while its password was compared */
    @Transactional
    Account admit(UUID id, String password) {
        Account account = accounts.get(id);
        if (!account.maySignIn()) {
            throw new Refusal(AccessRefusal.WRONG_SIGN_IN, "sign-in");
        }
        if (account.passwordHash().filter(hashes::isOutdated).isPresent()) {
            account.refreshHash(hashes.of(password));
        }
        account.signedIn(clock.instant());
        events.fire(AccessEvent.done("access.signIn", account.id()));
        return account;
    }
}
