package org.candor.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.candor.shared.Refusal;

/** Asks for the caller's own password again; wrong answers count like wrong sign-ins. */
@ApplicationScoped
public class PasswordReAuthentication implements ReAuthentication {
    private Accounts accounts;
    private Passwords passwords;
    private SignInThrottle throttle;
    private Caller caller;
    private Event<AccessEvent> events;

    @Inject
    PasswordReAuthentication(
            Accounts accounts, Passwords passwords, SignInThrottle throttle, Caller caller, Event<AccessEvent> events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.caller = caller;
        this.events = events;
    }

    @SuppressWarnings("NullAway.Init")
    protected PasswordReAuthentication() {} // CDI client proxy

    @Override
    @Transactional
    public void confirm(String password) {
        Account account = accounts.get(caller.accountId());
        throttle.admitAccount(account.email());
        if (!account.maySignIn() || !passwords.isOf(account, password)) {
            events.fire(AccessEvent.refused("access.confirm", account.id(), AccessRefusal.WRONG_PASSWORD));
            throw new Refusal(AccessRefusal.WRONG_PASSWORD, "re-authentication");
        }
        throttle.forgive(account.email());
    }
}
