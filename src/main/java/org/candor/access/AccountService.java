package org.candor.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.AccountLetter.Kind;
import org.candor.access.OneTimeToken.Purpose;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;

/** How accounts begin: a patient signs up, a mailed link is opened, the first admin arrives. */
@ApplicationScoped
@Transactional
public class AccountService {
    private Accounts accounts;
    private OneTimeTokens links;
    private Passwords passwords;
    private Event<AccountLetter> letters;
    private Event<AccessEvent> events;
    private Event<EmailProven> proven;
    private Clock clock;

    @Inject
    AccountService(
            Accounts accounts,
            OneTimeTokens links,
            Passwords passwords,
            Event<AccountLetter> letters,
            Event<AccessEvent> events,
            Event<EmailProven> proven,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.letters = letters;
        this.events = events;
        this.proven = proven;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected AccountService() {} // CDI client proxy

    /**
     * A patient makes an account; it opens once the mailed link proves the address. For an address that has an account
     * already its owner gets a letter instead, and the page says the same.
     *
     * @return the new account, empty when the address has one
     */
    @AllowedTo(Role.ANYONE)
    public Optional<Account> signUp(EmailAddress email, String fullName, String language, String password) {
        String hash = passwords.hashOfNew(password, fullName, email.value());
        Optional<Account> known = accounts.of(email);
        if (known.isPresent()) {
            letters.fire(AccountLetter.to(known.get(), Kind.ACCOUNT_EXISTS));
            return Optional.empty();
        }
        Instant now = clock.instant();
        Account account = Account.signedUp(Ids.random(), email, fullName, language, hash, now);
        accounts.add(account);
        String secret = links.add(OneTimeToken.forAccount(Ids.random(), Purpose.VERIFY_EMAIL, account.id(), now));
        letters.fire(AccountLetter.to(account, Kind.VERIFY_EMAIL, secret));
        events.fire(AccessEvent.done("access.signUp", account.id()));
        return Optional.of(account);
    }

    /**
     * A patient makes an account from the invitation that a coordinator mailed; the link proves the address.
     *
     * @param patient the patient's id; the account gets the same, so that one person has one id
     * @throws Refusal {@code EMAIL_TAKEN} when the invited address has an account already
     */
    @AllowedTo(Role.ANYONE)
    public Account signUpInvited(UUID patient, EmailAddress email, String fullName, String language, String password) {
        if (accounts.of(email).isPresent()) {
            throw new Refusal(AccessRefusal.EMAIL_TAKEN, "invited address");
        }
        Instant now = clock.instant();
        String hash = passwords.hashOfNew(password, fullName, email.value());
        Account account = Account.signedUp(patient, email, fullName, language, hash, now);
        account.proveEmail(now);
        accounts.add(account);
        events.fire(AccessEvent.done("access.signUp", account.id()));
        return account;
    }

    /** @throws Refusal {@code LINK_NOT_VALID} */
    @AllowedTo(Role.ANYONE)
    public void proveEmail(String secret) {
        Instant now = clock.instant();
        Account account = accounts.get(
                links.use(secret, Purpose.VERIFY_EMAIL, now).accountId().orElseThrow());
        if (account.proveEmail(now)) {
            proven.fire(new EmailProven(account.id()));
        }
        events.fire(AccessEvent.done("access.proveEmail", account.id()));
    }

    /** Whose link this is, as long as it works. */
    @AllowedTo(Role.ANYONE)
    public Optional<Account> invited(String secret) {
        return links.usable(secret, Purpose.INVITE_STAFF, clock.instant())
                .flatMap(OneTimeToken::accountId)
                .flatMap(accounts::find);
    }

    /** An invited person chooses a password. @throws Refusal {@code LINK_NOT_VALID}, or what the password policy says */
    @AllowedTo(Role.ANYONE)
    public void join(String secret, String password) {
        Instant now = clock.instant();
        Account account = accounts.get(
                links.use(secret, Purpose.INVITE_STAFF, now).accountId().orElseThrow());
        account.choosePassword(passwords.hashOfNew(password, account.fullName(), account.email()), now);
        account.proveEmail(now);
        events.fire(AccessEvent.done("access.join", account.id()));
    }

    @AllowedTo(Role.ANYONE)
    public boolean isFirstAdminLink(String secret) {
        return links.usable(secret, Purpose.FIRST_ADMIN, clock.instant()).isPresent();
    }

    /**
     * Whoever could read the server's log becomes the first practice admin.
     *
     * @throws Refusal {@code LINK_NOT_VALID}, {@code NAME_MISSING}, or what the password policy says
     */
    @AllowedTo(Role.ANYONE)
    public void becomeFirstAdmin(String secret, String fullName, String email, String password) {
        Instant now = clock.instant();
        links.use(secret, Purpose.FIRST_ADMIN, now);
        if (!accounts.isEmpty()) {
            throw new Refusal(AccessRefusal.LINK_NOT_VALID, "there are accounts already");
        }
        String name = StaffName.of(fullName);
        EmailAddress address = new EmailAddress(email);
        Account admin = Account.invited(Ids.random(), address, name, "en", EnumSet.of(Role.PRACTICE_ADMIN), now);
        admin.choosePassword(passwords.hashOfNew(password, name, address.value()), now);
        admin.proveEmail(now);
        accounts.add(admin);
        events.fire(AccessEvent.done("access.firstAdmin", admin.id()));
    }

    /** @return the secret of a fresh link for the first admin, empty when there are accounts already */
    @AllowedTo(Role.WORKFLOW)
    public Optional<String> firstAdminLink() {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        links.withdrawFirstAdminLinks(now);
        return Optional.of(links.add(OneTimeToken.forTheServersOwner(Ids.random(), now)));
    }
}
