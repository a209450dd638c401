package org.candor.config.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.candor.access.Account;
import org.candor.access.Accounts;
import org.candor.access.PasswordHash;
import org.candor.shared.Ids;

/** Makes the accounts of the invented people who have none yet. */
@ApplicationScoped
public class DemoPeople {
    private Accounts accounts;
    private PasswordHash hashes;
    private Clock clock;

    @Inject
    DemoPeople(Accounts accounts, PasswordHash hashes, Clock clock) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected DemoPeople() {} // CDI client proxy

    /** Patients sign up in {@link DemoRequests}, as real ones do. */
    @Transactional
    void begin() {
        var hash = hashes.of(DemoPerson.PASSWORD);
        Arrays.stream(DemoPerson.values())
                .filter(person -> accounts.of(person.email()).isEmpty())
                .forEach(person -> add(person, hash));
    }

    private void add(DemoPerson person, String hash) {
        var now = clock.instant();
        var account = Account.invited(Ids.random(), person.email(), person.fullName(), "en", person.roles(), now);
        account.choosePassword(hash, now);
        account.proveEmail(now);
        accounts.add(account);
    }

    UUID idOf(DemoPerson person) {
        return accounts.of(person.email()).orElseThrow().id();
    }
}
