package org.candor.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candor.access.AccountLetter.Kind;
import org.candor.access.OneTimeToken.Purpose;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;

/** What a practice admin does with the people who work here. Nobody sets another person's password. */
@ApplicationScoped
@Transactional
public class PeopleService {
    private Accounts accounts;
    private OneTimeTokens links;
    private ReAuthentication reAuthentication;
    private Caller caller;
    private Event<AccountLetter> letters;
    private Event<AccessEvent> events;
    private Clock clock;

    @Inject
    PeopleService(
            Accounts accounts,
            OneTimeTokens links,
            ReAuthentication reAuthentication,
            Caller caller,
            Event<AccountLetter> letters,
            Event<AccessEvent> events,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.reAuthentication = reAuthentication;
        this.caller = caller;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected PeopleService() {} // CDI client proxy

    @AllowedTo(Role.PRACTICE_ADMIN)
    public List<Account> people() {
        return accounts.staff();
    }

    /** @throws Refusal {@code NOT_FOUND} for a patient's account too */
    @AllowedTo(Role.PRACTICE_ADMIN)
    public Account person(UUID id) {
        Account account = accounts.get(id);
        if (account.roles().contains(Role.PATIENT)) {
            throw new Refusal(AccessRefusal.NOT_FOUND, id + " is a patient");
        }
        return account;
    }

    /**
     * @param password the admin's own
     * @throws Refusal {@code WRONG_PASSWORD}, {@code EMAIL_TAKEN}, {@code ROLES_DO_NOT_COMBINE}
     */
    @AllowedTo(Role.PRACTICE_ADMIN)
    public UUID invite(String fullName, String email, Set<Role> roles, String password) {
        reAuthentication.confirm(password);
        EmailAddress address = new EmailAddress(email);
        refusePatientRole(roles);
        if (accounts.of(address).isPresent()) {
            throw new Refusal(AccessRefusal.EMAIL_TAKEN, "invitation");
        }
        Account account = Account.invited(Ids.random(), address, StaffName.of(fullName), "en", roles, clock.instant());
        accounts.add(account);
        mailInvitation(account);
        return account.id();
    }

    /** Mails a new link; the older one stops working. */
    @AllowedTo(Role.PRACTICE_ADMIN)
    public void inviteAgain(UUID id) {
        Account account = person(id);
        if (account.state() == Account.State.INVITED) {
            mailInvitation(account);
        }
    }

    private void mailInvitation(Account account) {
        Instant now = clock.instant();
        links.withdraw(account.id(), Purpose.INVITE_STAFF, now);
        String secret = links.add(OneTimeToken.forAccount(Ids.random(), Purpose.INVITE_STAFF, account.id(), now));
        letters.fire(AccountLetter.to(account, Kind.INVITE_STAFF, secret));
        events.fire(AccessEvent.done("access.invite " + spelled(account.roles()), account.id()));
    }

    /** @throws Refusal {@code WRONG_PASSWORD}, {@code ROLES_DO_NOT_COMBINE}, {@code LAST_PRACTICE_ADMIN} */
    @AllowedTo(Role.PRACTICE_ADMIN)
    public void changeRoles(UUID id, Set<Role> roles, String password) {
        reAuthentication.confirm(password);
        refusePatientRole(roles);
        Account account = person(id);
        if (!roles.contains(Role.PRACTICE_ADMIN)) {
            keepOnePracticeAdmin(account);
        }
        account.giveRoles(roles, clock.instant());
        letters.fire(AccountLetter.to(account, Kind.ACCESS_CHANGED));
        events.fire(AccessEvent.done("access.changeRoles " + spelled(roles), id));
    }

    /** @throws Refusal {@code WRONG_PASSWORD}, {@code NOT_YOURSELF}, {@code LAST_PRACTICE_ADMIN} */
    @AllowedTo(Role.PRACTICE_ADMIN)
    public void disable(UUID id, String password) {
        reAuthentication.confirm(password);
        if (id.equals(caller.accountId())) {
            throw new Refusal(AccessRefusal.NOT_YOURSELF, "disable");
        }
        Account account = person(id);
        keepOnePracticeAdmin(account);
        account.disable(clock.instant());
        letters.fire(AccountLetter.to(account, Kind.ACCESS_CHANGED));
        events.fire(AccessEvent.done("access.disable", id));
    }

    /** @throws Refusal {@code WRONG_PASSWORD} */
    @AllowedTo(Role.PRACTICE_ADMIN)
    public void enable(UUID id, String password) {
        reAuthentication.confirm(password);
        Account account = person(id);
        account.enable(clock.instant());
        letters.fire(AccountLetter.to(account, Kind.ACCESS_CHANGED));
        events.fire(AccessEvent.done("access.enable", id));
    }

    /** Signs the person out everywhere; they may sign in again. */
    @AllowedTo(Role.PRACTICE_ADMIN)
    public void endSessions(UUID id) {
        person(id).endSessions(clock.instant());
        events.fire(AccessEvent.done("access.endSessions", id));
    }

    private void keepOnePracticeAdmin(Account leaving) {
        List<Account> admins = accounts.practiceAdminsLocked();
        if (admins.size() == 1 && admins.get(0).id().equals(leaving.id())) {
            throw new Refusal(AccessRefusal.LAST_PRACTICE_ADMIN, leaving.id().toString());
        }
    }

    private static void refusePatientRole(Set<Role> roles) {
        if (roles.contains(Role.PATIENT)) {
            throw new Refusal(AccessRefusal.ROLES_DO_NOT_COMBINE, "a practice admin makes no patient");
        }
    }

    private static String spelled(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(Role::key)
                .reduce((a, b) -> a + "+" + b)
                .orElse("none");
    }
}
