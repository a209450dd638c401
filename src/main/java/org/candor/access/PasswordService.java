package org.candor.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.candor.access.OneTimeToken.Purpose;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;

/** What people do when they forgot their password, or want another one. */
@ApplicationScoped
@Transactional
public class PasswordService {
    private Accounts accounts;
    private OneTimeTokens links;
    private ResetWishes wishes;
    private Passwords passwords;
    private SignInThrottle throttle;
    private Caller caller;
    private Event<AccountLetter> letters;
    private Event<AccessEvent> events;
    private Event<EmailProven> proven;
    private Event<ResetAsked> asked;
    private Clock clock;

    @Inject
    PasswordService(
            Accounts accounts,
            OneTimeTokens links,
            ResetWishes wishes,
            Passwords passwords,
            SignInThrottle throttle,
            Caller caller,
            Event<AccountLetter> letters,
            Event<AccessEvent> events,
            Event<EmailProven> proven,
            Event<ResetAsked> asked,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.wishes = wishes;
        this.passwords = passwords;
        this.throttle = throttle;
        this.caller = caller;
        this.letters = letters;
        this.events = events;
        this.proven = proven;
        this.asked = asked;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected PasswordService() {} // CDI client proxy

    /**
     * Keeps the wish, for every address alike; whether an account has it is looked at later, by {@link ResetService}, so
     * that neither the answer nor its time tells.
     */
    @AllowedTo(Role.ANYONE)
    public void askForReset(String email, String address) {
        throttle.admitAddress("reset " + address);
        EmailAddress typed = new EmailAddress(email);
        throttle.admitAccount("reset " + typed.value());
        wishes.add(new ResetWish(Ids.random(), typed, clock.instant()));
        asked.fire(new ResetAsked());
    }

    @AllowedTo(Role.ANYONE)
    public boolean isResetLink(String secret) {
        return links.usable(secret, Purpose.RESET_PASSWORD, clock.instant()).isPresent();
    }

    /** The link proves the address too. @throws Refusal {@code LINK_NOT_VALID}, or what the password policy says */
    @AllowedTo(Role.ANYONE)
    public void reset(String secret, String newPassword) {
        Instant now = clock.instant();
        Account account = accounts.get(
                links.use(secret, Purpose.RESET_PASSWORD, now).accountId().orElseThrow());
        if (account.state() == Account.State.DISABLED) {
            throw new Refusal(AccessRefusal.LINK_NOT_VALID, account.id() + " is disabled");
        }
        change(account, newPassword, "access.resetPassword");
        if (account.proveEmail(now)) {
            proven.fire(new EmailProven(account.id()));
        }
        throttle.forgive(account.email());
    }

    /**
     * A signed-in person chooses another password; every other session of theirs ends.
     *
     * @return the account, so that the page can carry on its own session
     * @throws Refusal {@code WRONG_PASSWORD}, or what the password policy says
     */
    @AllowedTo({
        Role.PATIENT,
        Role.NURSE,
        Role.CLINICIAN,
        Role.MEDICAL_DIRECTOR,
        Role.COORDINATOR,
        Role.INFUSION_NURSE,
        Role.WORKFLOW_ADMIN,
        Role.PRACTICE_ADMIN,
        Role.PRIVACY_OFFICER
    })
    public Account change(String oldPassword, String newPassword) {
        Account account = accounts.get(caller.accountId());
        throttle.admitAccount(account.email());
        if (!passwords.isOf(account, oldPassword)) {
            events.fire(AccessEvent.refused("access.changePassword", account.id(), AccessRefusal.WRONG_PASSWORD));
            throw new Refusal(AccessRefusal.WRONG_PASSWORD, "change of password");
        }
        throttle.forgive(account.email());
        change(account, newPassword, "access.changePassword");
        return account;
    }

    private void change(Account account, String newPassword, String action) {
        account.choosePassword(passwords.hashOfNew(newPassword, account.fullName(), account.email()), clock.instant());
        letters.fire(AccountLetter.to(account, AccountLetter.Kind.PASSWORD_CHANGED));
        events.fire(AccessEvent.done(action, account.id()));
    }
}
