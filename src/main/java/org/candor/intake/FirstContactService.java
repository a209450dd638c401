package org.candor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.access.SignInThrottle;
import org.candor.audit.Audited;
import org.candor.config.PracticeZone;
import org.candor.patient.ContactDetails;
import org.candor.patient.Patient;
import org.candor.patient.Patients;
import org.candor.practice.Openings;
import org.candor.practice.ServiceArea;
import org.candor.practice.ServiceAreas;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How a request begins: a person asks for a call on the public form, or a coordinator writes down a call. Who is too
 * young or lives too far away is told so kindly, and nothing is kept.
 */
@ApplicationScoped
@Transactional
public class FirstContactService {
    private IntakeRequests requests;
    private Patients patients;
    private ServiceAreas areas;
    private Openings openings;
    private SignInThrottle throttle;
    private Caller caller;
    private Event<RequestOpened> opened;
    private Clock clock;
    private PracticeZone zone;
    private boolean demo;

    @Inject
    FirstContactService(
            IntakeRequests requests,
            Patients patients,
            ServiceAreas areas,
            Openings openings,
            SignInThrottle throttle,
            Caller caller,
            Event<RequestOpened> opened,
            Clock clock,
            PracticeZone zone,
            @ConfigProperty(name = "candor.demo", defaultValue = "false") boolean demo) {
        this.requests = requests;
        this.patients = patients;
        this.areas = areas;
        this.openings = openings;
        this.demo = demo;
        this.throttle = throttle;
        this.caller = caller;
        this.opened = opened;
        this.clock = clock;
        this.zone = zone;
    }

    @SuppressWarnings("NullAway.Init")
    protected FirstContactService() {} // CDI client proxy

    /**
     * The public form. The same form sent twice opens one request.
     *
     * @param address the address line it comes from; so many forms from one line in a quarter of an hour
     * @throws Refusal {@code NOT_OPEN}, {@code AGE_MISSING}, {@code TOO_MANY_TRIES}, or what the contact form says
     */
    @AllowedTo(Role.ANYONE)
    @Audited("firstContact.ask")
    public FirstContactAnswer askForCall(FirstContactForm form, String address) {
        refuseUntilOpen();
        throttle.admitOneByOne("ask " + address);
        return open(form, Origin.FORM);
    }

    /** The same form, filled by a coordinator who has the person on the phone. Sent twice it opens one request too. */
    @AllowedTo(Role.COORDINATOR)
    @Audited("firstContact.takeCall")
    public FirstContactAnswer takeCall(FirstContactForm form) {
        requests.oneAtATime(caller.accountId());
        return open(form, Origin.PHONE);
    }

    private FirstContactAnswer open(FirstContactForm form, Origin origin) {
        var details = form.getContact().details();
        var answer = answerTo(form, details);
        if (answer == FirstContactAnswer.OPENED && requests.find(form.request()).isEmpty()) {
            openFor(newPatient(Ids.random(), details).getId(), form.request(), origin);
        }
        return answer;
    }

    /** @throws Refusal {@code NOT_OPEN}; in a demonstration anybody may come in */
    void refuseUntilOpen() {
        if (!demo && !openings.isOpen()) {
            throw new Refusal(FirstContactRefusal.NOT_OPEN, "public form");
        }
    }

    /** @throws Refusal {@code AGE_MISSING} */
    FirstContactAnswer answerTo(FirstContactForm form, ContactDetails details) {
        if (!form.isAgeAnswered()) {
            throw new Refusal(FirstContactRefusal.AGE_MISSING, "first contact");
        }
        if (!form.saysAdult()) {
            return FirstContactAnswer.UNDER_AGE;
        }
        return areaOf(details).isPresent() ? FirstContactAnswer.OPENED : FirstContactAnswer.OUT_OF_AREA;
    }

    /**
     * Who comes in while the portal is not open is a pretend person (ADR-0019).
     *
     * @param id the account's, when there is one: one person has one id
     */
    Patient newPatient(UUID id, ContactDetails details) {
        var state = areaOf(details).map(ServiceArea::getState).orElse("");
        var patient = new Patient(id, details, state, clock.instant());
        if (!openings.isOpen()) {
            patient.pretends();
        }
        patients.add(patient);
        return patient;
    }

    void openFor(UUID patient, UUID request, Origin origin) {
        requests.add(new IntakeRequest(request, requests.freeNumber(), patient, origin, clock.instant()));
        opened.fire(new RequestOpened(request, origin));
    }

    private Optional<ServiceArea> areaOf(ContactDetails details) {
        return areas.of(details.zip(), clock.instant().atZone(zone.id()).toLocalDate());
    }
}
