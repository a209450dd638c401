package org.candor.config.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.candor.access.Caller;
import org.candor.config.PracticeZone;
import org.candor.intake.FirstContactForm;
import org.candor.intake.FirstContactService;
import org.candor.intake.IntakeRequest;
import org.candor.intake.IntakeRequests;
import org.candor.intake.IntakeService;
import org.candor.intake.SampleIntake;
import org.candor.intake.SubmissionService;
import org.candor.intake.WithdrawalService;
import org.candor.questionnaire.Answers;

/**
 * Requests in different states, made through the same services that real people use: a call waits, an intake has just
 * begun, one is half filled, two are sent.
 */
@ApplicationScoped
public class DemoRequests {
    private static final Set<String> HALF = Set.of("about-you", "your-home", "reason-and-goals");

    private DemoPeople people;
    private FirstContactService firstContact;
    private WithdrawalService opening;
    private IntakeRequests requests;
    private IntakeService intake;
    private SubmissionService submission;
    private Caller caller;
    private Clock clock;
    private PracticeZone zone;

    @Inject
    DemoRequests(
            DemoPeople people,
            FirstContactService firstContact,
            WithdrawalService opening,
            IntakeRequests requests,
            IntakeService intake,
            SubmissionService submission,
            Caller caller,
            Clock clock,
            PracticeZone zone) {
        this.people = people;
        this.firstContact = firstContact;
        this.opening = opening;
        this.requests = requests;
        this.intake = intake;
        this.submission = submission;
        this.caller = caller;
        this.clock = clock;
        this.zone = zone;
    }

    @SuppressWarnings("NullAway.Init")
    protected DemoRequests() {} // CDI client proxy

    /** @return whether the requests were made just now, at the first start */
    boolean begin() {
        if (!requests.of(people.idOf(DemoPerson.PATIENT)).isEmpty()) {
            return false;
        }
        var call = new FirstContactForm();
        var contact = DemoPeople.contact("Jordan Ellis", "(503) 555-0187", "97202");
        call.getContact().setGivenName(contact.getGivenName());
        call.getContact().setFamilyName(contact.getFamilyName());
        call.getContact().setPhone(contact.getPhone());
        call.getContact().setZip(contact.getZip());
        call.setAdult("yes");
        firstContact.askForCall(call, "demonstration");
        open(DemoPerson.PATIENT);
        fill(DemoPerson.SECOND_PATIENT, open(DemoPerson.SECOND_PATIENT), HALF);
        fillAndSend(DemoPerson.THIRD_PATIENT);
        fillAndSend(DemoPerson.FOURTH_PATIENT);
        return true;
    }

    UUID requestOf(DemoPerson person) {
        return requests.currentOf(people.idOf(person)).map(IntakeRequest::getId).orElseThrow();
    }

    private UUID open(DemoPerson person) {
        people.signIn(person, caller);
        opening.openAgain();
        return requestOf(person);
    }

    private void fillAndSend(DemoPerson person) {
        var request = open(person);
        fill(person, request, sample(person).keySet());
        submission.submit(request, true);
    }

    private void fill(DemoPerson person, UUID request, Set<String> sections) {
        sample(person).forEach((section, answers) -> {
            if (sections.contains(section)) {
                answers.asMap().forEach((path, given) -> intake.answer(request, section, path, given));
            }
        });
    }

    /** The sample intake under the person's own name. */
    private Map<String, Answers> sample(DemoPerson person) {
        LocalDate measured = clock.instant().atZone(zone.id()).toLocalDate().minusDays(3);
        var sections = new TreeMap<>(SampleIntake.named(SampleIntake.CRPS, measured));
        sections.computeIfPresent(
                "about-you", (section, answers) -> answers.with("legalName", List.of(person.fullName())));
        return sections;
    }
}
