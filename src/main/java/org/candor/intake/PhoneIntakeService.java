package org.candor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candor.access.AccessRefusal;
import org.candor.access.AllowedTo;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.patient.Patient;
import org.candor.patient.Patients;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Intake by phone: a nurse asks the questions and writes the answers down, each under her own name. Only the patient says that they are
 * true, and sends them (ADR-0036).
 */
@ApplicationScoped
@Transactional
public class PhoneIntakeService {
    private IntakeRequests requests;
    private CallWishes wishes;
    private Patients patients;
    private AnswerDesk desk;

    @Inject
    PhoneIntakeService(IntakeRequests requests, CallWishes wishes, Patients patients, AnswerDesk desk) {
        this.requests = requests;
        this.wishes = wishes;
        this.patients = patients;
        this.desk = desk;
    }

    @SuppressWarnings("NullAway.Init")
    protected PhoneIntakeService() {} // CDI client proxy

    /**
     * An intake that is being filled in.
     *
     * @param sections how many sections the patient left for a call
     * @param since when the first of them was left; null for none
     */
    public record Line(
            UUID request,
            String number,
            String patientName,
            Instant openedAt,
            int sections,
            @Nullable Instant since) {}

    /**
     * The intake in front of the nurse.
     *
     * @param left the sections that the patient left for a call
     */
    public record Opened(Intake intake, Patient patient, Set<String> left) {}

    /** Intakes that patients fill in now: those with something left for a call first, the longest waiting on top. */
    @AllowedTo(Role.NURSE)
    public List<Line> underWay() {
        var open = requests.open();
        var left = wishes.of(open.stream().map(IntakeRequest::getId).toList()).stream()
                .collect(Collectors.groupingBy(CallWish::request));
        var names = patients
                .all(open.stream().map(IntakeRequest::getPatientId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Patient::getId, Patient::getFullName));
        return open.stream()
                .map(each -> line(
                        each, names.getOrDefault(each.getPatientId(), ""), left.getOrDefault(each.getId(), List.of())))
                .sorted(Comparator.comparing(Line::since, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Line::openedAt, Comparator.reverseOrder()))
                .toList();
    }

    private static Line line(IntakeRequest request, String name, List<CallWish> left) {
        var since = left.stream().map(CallWish::wishedAt).findFirst().orElse(null);
        return new Line(request.getId(), request.number(), name, request.getOpenedAt(), left.size(), since);
    }

    /** @throws Refusal {@code NOT_FOUND}, {@code NOT_OPEN} once it is sent */
    @AllowedTo(Role.NURSE)
    @Audited("phoneIntake.open")
    public Opened open(UUID id) {
        var request = requests.get(id);
        request.mustBeOpen();
        var patient = patients.get(patientOf(request));
        var left = wishes.of(List.of(id)).stream().map(CallWish::section).collect(Collectors.toSet());
        var account = patient.account().orElse(id); // without an account no answer is the patient's own
        return new Opened(desk.read(request, account), patient, left);
    }

    /**
     * Writes down what the patient says; the rest as for the patient's own answers.
     *
     * @throws Refusal as {@link IntakeService#answer(UUID, String, String, List, Instant)}
     */
    @AllowedTo(Role.NURSE)
    @Audited("phoneIntake.answer")
    public IntakeService.Saved answer(UUID request, String section, String path, List<String> values, Instant seen) {
        return desk.save(theirs(request), section, path, values, seen);
    }

    /** Takes a row of a repeating group away, such as one medicine. */
    @AllowedTo(Role.NURSE)
    @Audited("phoneIntake.removeRow")
    public Instant removeRow(UUID request, String section, String group, int row) {
        return desk.removeRow(theirs(request), section, group, row);
    }

    /** The section was asked: it waits for no call any more. */
    @AllowedTo(Role.NURSE)
    @Audited("phoneIntake.asked")
    public void asked(UUID request, String section) {
        desk.mayChange(theirs(request), section);
        wishes.remove(request, section);
    }

    private IntakeRequest theirs(UUID id) {
        var request = requests.locked(id);
        patientOf(request);
        return request;
    }

    /** Somebody who only asked for a call has no intake yet. */
    private static UUID patientOf(IntakeRequest request) {
        var patient = request.getPatientId();
        if (patient == null) {
            throw new Refusal(AccessRefusal.NOT_FOUND, "request " + request.getId() + " has no patient");
        }
        return patient;
    }
}
