package org.candor.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.candor.shared.Refusal;

/**
 * Lets a person in who knows the password of an active account.
 *
 * <p>An unknown address, a wrong password and a disabled account get the same answer after the same work, so that nobody
 * learns who is a patient here.
 */
@ApplicationScoped
@Transactional
public class SignInService {
    private Accounts accounts;
    private PasswordHash hashes;
    private SignInThrottle throttle;
    private Event<AccessEvent> events;
    private Clock clock;
    private String nobodysHash;

    @Inject
    SignInService(
            Accounts accounts, PasswordHash hashes, SignInThrottle throttle, Event<AccessEvent> events, Clock clock) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.throttle = throttle;
        this.events = events;
        this.clock = clock;
        nobodysHash = hashes.of("nobody has this password");
    }

    @SuppressWarnings("NullAway.Init")
    protected SignInService() {} // CDI client proxy

    /**
     * @param address the address line that the try comes from
     * @throws Refusal {@code WRONG_SIGN_IN}, {@code TOO_MANY_TRIES}
     */
    @AllowedTo(Role.ANYONE)
    public Account signIn(String email, String password, String address) {
        Optional<EmailAddress> typed = EmailAddress.of(email);
        throttle.admitAddress(address);
        throttle.admitAccount(typed.map(EmailAddress::value).orElse("no address"));
        Optional<Account> account = typed.flatMap(accounts::of);
        boolean right = matches(account, password);
        if (account.isEmpty() || !right || !account.get().maySignIn()) {
            account.ifPresent(known ->
                    events.fire(AccessEvent.refused("access.signIn", known.id(), AccessRefusal.WRONG_SIGN_IN)));
            throw new Refusal(AccessRefusal.WRONG_SIGN_IN, "sign-in");
        }
        return admit(account.get(), password);
    }

    private boolean matches(Optional<Account> account, String password) {
        String hash = account.flatMap(Account::passwordHash).orElse(nobodysHash);
        boolean tooLong = password.length() > 4 * PasswordPolicy.LONGEST;
        return hashes.matches(tooLong ? "" : password, hash) && !tooLong;
    }

    private Account admit(Account account, String password) {
        throttle.forgive(account.email());
        if (account.passwordHash().filter(hashes::isOutdated).isPresent()) {
            account.refreshHash(hashes.of(password));
        }
        account.signedIn(clock.instant());
        events.fire(AccessEvent.done("access.signIn", account.id()));
        return account;
    }
}
