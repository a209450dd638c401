package org.candor.config.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.candor.access.Account;
import org.candor.access.Accounts;
import org.candor.access.Caller;
import org.candor.access.PasswordHash;
import org.candor.patient.ContactForm;
import org.candor.patient.Patient;
import org.candor.patient.Patients;
import org.candor.shared.Ids;

/** Makes the accounts of the invented people who have none yet, and the records of those who are patients. */
@ApplicationScoped
public class DemoPeople {
    private Accounts accounts;
    private Patients patients;
    private PasswordHash hashes;
    private Clock clock;

    @Inject
    DemoPeople(Accounts accounts, Patients patients, PasswordHash hashes, Clock clock) {
        this.accounts = accounts;
        this.patients = patients;
        this.hashes = hashes;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected DemoPeople() {} // CDI client proxy

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
        if (person.isPatient()) {
            var patient = new Patient(account.id(), contactOf(person).details(), "OR", now);
            patient.pretends();
            patient.signedUp(account.id(), now);
            patients.add(patient);
        }
    }

    static ContactForm contactOf(DemoPerson person) {
        return contact(person.fullName(), "(503) 555-01" + (40 + person.ordinal()), "97214");
    }

    static ContactForm contact(String fullName, String phone, String zip) {
        var form = new ContactForm();
        form.setGivenName(fullName.split(" ", 2)[0]);
        form.setFamilyName(fullName.split(" ", 2)[1]);
        form.setPhone(phone);
        form.setZip(zip);
        return form;
    }

    /** The rest of this request is the person's own act. */
    void signIn(DemoPerson person, Caller caller) {
        caller.signIn(idOf(person), person.fullName(), person.email().value(), person.roles());
    }

    UUID idOf(DemoPerson person) {
        return accounts.of(person.email()).orElseThrow().id();
    }
}
