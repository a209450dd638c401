package org.candor.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
    private SignIns signIns;
    private Event<AccessEvent> events;
    private String nobodysHash;

    @Inject
    SignInService(
            Accounts accounts,
            PasswordHash hashes,
            SignInThrottle throttle,
            SignIns signIns,
            Event<AccessEvent> events) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.throttle = throttle;
        this.signIns = signIns;
        this.events = events;
        nobodysHash = hashes.of("nobody has this password");
    }

    @SuppressWarnings("NullAway.Init")
    protected SignInService() {} // CDI client proxy

    /**
     * Outside any transaction: hashing takes long, and nobody holds one of the few connections meanwhile.
     *
     * @param address the address line that the try comes from
     * @throws Refusal {@code WRONG_SIGN_IN}, {@code TOO_MANY_TRIES}
     */
    @AllowedTo(Role.ANYONE)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Account signIn(String email, String password, String address) {
        Optional<EmailAddress> typed = EmailAddress.of(email);
        throttle.admitAddress(address);
        throttle.admitAccount(typed.map(EmailAddress::value).orElse("no address"));
        Optional<Account> account = typed.flatMap(accounts::of);
        boolean right = matches(account, password);
        if (account.isEmpty() || !right || !account.get().maySignIn()) {
            var known = account.map(Account::id).orElse(null);
            events.fire(AccessEvent.refused("access.signIn", known, AccessRefusal.WRONG_SIGN_IN));
            throw new Refusal(AccessRefusal.WRONG_SIGN_IN, "sign-in");
        }
        throttle.forgive(account.get().email());
        return signIns.admit(account.get().id(), password);
    }

    private boolean matches(Optional<Account> account, String password) {
        String hash = account.flatMap(Account::passwordHash).orElse(nobodysHash);
        boolean tooLong = password.length() > 4 * PasswordPolicy.LONGEST;
        return hashes.matches(tooLong ? "" : password, hash) && !tooLong;
    }
}
