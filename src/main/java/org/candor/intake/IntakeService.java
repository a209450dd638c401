package org.candor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candor.access.AccessRefusal;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.patient.CurrentPatient;
import org.candor.questionnaire.AnswerProblem;
import org.candor.shared.Refusal;

/** What patients do with their own intake while it is open: read it, answer, take a row away, ask for a call. */
@ApplicationScoped
@Transactional
public class IntakeService {

    /**
     * A field was saved.
     *
     * @param told who was told because of this answer, else empty
     * @param replaced another answer that was saved meanwhile, in another tab or on another device, and that this one took the
     *     place of; else empty
     */
    public record Saved(Instant at, Optional<CrisisDesk.Told> told, List<String> replaced) {}

    private IntakeRequests requests;
    private AnswerDesk desk;
    private IntakeSections sections;
    private CallWishes wishes;
    private CrisisAlarm alarm;
    private CurrentPatient patient;
    private Caller caller;
    private Clock clock;

    @Inject
    IntakeService(
            IntakeRequests requests,
            AnswerDesk desk,
            IntakeSections sections,
            CallWishes wishes,
            CrisisAlarm alarm,
            CurrentPatient patient,
            Caller caller,
            Clock clock) {
        this.requests = requests;
        this.desk = desk;
        this.sections = sections;
        this.wishes = wishes;
        this.alarm = alarm;
        this.patient = patient;
        this.caller = caller;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected IntakeService() {} // CDI client proxy

    /** The patient's own request that is going on, or the last one. */
    @AllowedTo(Role.PATIENT)
    public Optional<IntakeRequest> current() {
        return requests.currentOf(patient.id());
    }

    /** @throws Refusal {@code NOT_FOUND} for another patient's request too */
    @AllowedTo(Role.PATIENT)
    public Intake open(UUID request) {
        return desk.read(requests.ownedBy(patient.id(), request), caller.accountId());
    }

    /**
     * The same, to change it: nobody else saves an answer to it until this transaction ends.
     *
     * @throws Refusal {@code NOT_FOUND} for another patient's request too, {@code NOT_OPEN}
     */
    @AllowedTo(Role.PATIENT)
    public Intake openToChange(UUID request) {
        own(request).mustBeOpen();
        return open(request);
    }

    /**
     * Saves the answer to one question, whatever stands there; no values take it away. Other fields are not touched.
     *
     * @throws Refusal an {@link AnswerProblem}, {@code NOT_OPEN}, {@code SECTION_NOT_OPEN}, {@code TOO_MANY_ROWS}
     */
    @AllowedTo(Role.PATIENT)
    @Audited("intake.answer")
    public Saved answer(UUID request, String section, String path, List<String> values) {
        return desk.save(own(request), section, path, values, AnswerDesk.WHATEVER);
    }

    /**
     * The same, by somebody who saw the answer of that time. One that was saved later is replaced too, and told, so that its author
     * sees both.
     *
     * @param seen when the answer that they saw was saved; {@link Instant#EPOCH} when they saw none
     * @throws Refusal as above
     */
    @AllowedTo(Role.PATIENT)
    @Audited("intake.answer")
    public Saved answer(UUID request, String section, String path, List<String> values, Instant seen) {
        return desk.save(own(request), section, path, values, seen);
    }

    /** Takes a row of a repeating group away, such as one medicine. */
    @AllowedTo(Role.PATIENT)
    @Audited("intake.removeRow")
    public Instant removeRow(UUID request, String section, String group, int row) {
        return desk.removeRow(own(request), section, group, row);
    }

    /** The patient wants somebody to call; possible whatever the state of the request. */
    @AllowedTo(Role.PATIENT)
    @Audited("intake.askForCall")
    public CrisisDesk.Told askForCall(UUID request) {
        requests.ownedBy(patient.id(), request);
        return alarm.askForCall(request, clock.instant());
    }

    /** The sections that a nurse should ask by phone, by the patient's wish. */
    @AllowedTo(Role.PATIENT)
    public Set<String> leftForCall(UUID request) {
        requests.ownedBy(patient.id(), request);
        return wishes.of(List.of(request)).stream().map(CallWish::section).collect(Collectors.toSet());
    }

    /**
     * Leaves a section for a nurse's call; doing it twice changes nothing.
     *
     * @throws Refusal {@code NOT_OPEN}, {@code SECTION_NOT_OPEN}, {@code NOT_FOUND}
     */
    @AllowedTo(Role.PATIENT)
    @Audited("intake.leaveForCall")
    public void leaveForCall(UUID request, String section) {
        desk.mayChange(own(request), section);
        if (sections.find(section).isEmpty()) {
            throw new Refusal(AccessRefusal.NOT_FOUND, "no such section");
        }
        wishes.add(request, section, clock.instant());
    }

    /** The patient answers here after all, or has. */
    @AllowedTo(Role.PATIENT)
    @Audited("intake.answerHere")
    public void answerHere(UUID request, String section) {
        desk.mayChange(own(request), section);
        wishes.remove(request, section);
    }

    private IntakeRequest own(UUID request) {
        return requests.lockedFor(patient.id(), request);
    }
}
