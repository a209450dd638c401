package org.candor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.AccessRefusal;
import org.candor.access.Account;
import org.candor.access.AccountService;
import org.candor.access.AllowedTo;
import org.candor.access.EmailAddress;
import org.candor.access.EmailProven;
import org.candor.access.OneTimeToken;
import org.candor.access.OneTimeToken.Purpose;
import org.candor.access.OneTimeTokens;
import org.candor.access.Role;
import org.candor.access.SignInThrottle;
import org.candor.patient.ContactDetails;
import org.candor.patient.Patient;
import org.candor.patient.Patients;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;

/**
 * How a patient comes to an account: directly, where the request opens once the address is proven, or by the invitation
 * of a coordinator, where patient and request are there already.
 */
@ApplicationScoped
@Transactional
public class SignUpService {
    /** What the invitation knows about the person who opens it. */
    public record Invitation(String email, ContactDetails details) {}

    private FirstContactService firstContact;
    private AccountService accounts;
    private OneTimeTokens links;
    private Patients patients;
    private IntakeRequests requests;
    private SignInThrottle throttle;
    private Clock clock;

    @Inject
    SignUpService(
            FirstContactService firstContact,
            AccountService accounts,
            OneTimeTokens links,
            Patients patients,
            IntakeRequests requests,
            SignInThrottle throttle,
            Clock clock) {
        this.firstContact = firstContact;
        this.accounts = accounts;
        this.links = links;
        this.patients = patients;
        this.requests = requests;
        this.throttle = throttle;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected SignUpService() {} // CDI client proxy

    /**
     * Without an invitation. Says the same whether the address has an account or not; its owner reads which in the mail.
     *
     * @throws Refusal {@code NOT_OPEN}, {@code AGE_MISSING}, {@code TOO_MANY_TRIES}, or what contact form and password policy say
     */
    @AllowedTo(Role.ANYONE)
    public FirstContactAnswer signUp(FirstContactForm form, String email, String password, String address) {
        firstContact.refuseUntilOpen();
        throttle.admitOneByOne("sign up " + address);
        var details = form.getContact().details();
        var answer = firstContact.answerTo(form, details);
        if (answer == FirstContactAnswer.OPENED) {
            accounts.signUp(new EmailAddress(email), details.fullName(), details.language(), password)
                    .ifPresent(account ->
                            firstContact.newPatient(account.id(), details).signedUp(account.id(), clock.instant()));
        }
        return answer;
    }

    /** The address is the person's own: now the practice begins. */
    void open(@Observes EmailProven proven) {
        patients.ownedBy(proven.account())
                .map(Patient::getId)
                .filter(patient -> requests.of(patient).isEmpty())
                .ifPresent(patient -> firstContact.openFor(patient, Ids.random(), Origin.SIGN_UP));
    }

    /** What stands behind an invitation link, as long as it works. */
    @AllowedTo(Role.ANYONE)
    public Optional<Invitation> invitation(String secret) {
        return links.usable(secret, Purpose.INVITE_PATIENT, clock.instant())
                .map(token -> new Invitation(
                        token.email().orElseThrow(), patientOf(token).details()));
    }

    /**
     * By invitation: binds the account to the patient and the request that the coordinator already has.
     *
     * @throws Refusal {@code LINK_NOT_VALID}, {@code EMAIL_TAKEN}, or what the password policy says
     */
    @AllowedTo(Role.ANYONE)
    public Account signUpInvited(String secret, String password) {
        var now = clock.instant();
        var token = links.use(secret, Purpose.INVITE_PATIENT, now);
        var patient = patientOf(token);
        if (patient.account().isPresent()) {
            throw new Refusal(AccessRefusal.EMAIL_TAKEN, "patient " + patient.getId() + " has an account");
        }
        var email = new EmailAddress(token.email().orElseThrow());
        var account =
                accounts.signUpInvited(patient.getId(), email, patient.getFullName(), patient.getLanguage(), password);
        patient.signedUp(account.id(), now);
        return account;
    }

    private Patient patientOf(OneTimeToken token) {
        var request = requests.get(token.subject().orElseThrow());
        UUID patient = Optional.ofNullable(request.getPatientId()).orElseThrow();
        return patients.get(patient);
    }
}
