package org.candor.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.candor.access.Caller;
import org.candor.config.PracticeZone;
import org.candor.consent.LivingConsents;
import org.candor.intake.Crises;
import org.candor.intake.IntakePacket;
import org.candor.intake.IntakeRecordService;
import org.candor.intake.IntakeRequest;
import org.candor.patient.Patient;
import org.candor.questionnaire.Values;
import org.candor.review.Approvals;
import org.candor.review.ClinicianDecision;
import org.candor.review.Reviews;
import org.candor.screening.Facts;
import org.candor.screening.Findings;
import org.candor.screening.ScreeningService;

/**
 * Reads for the gate what other features know. It reads as the system: whoever books never sees these facts, only the
 * gate's answer (INV-29).
 */
@ApplicationScoped
class GateFactsReader {
    private static final String YES = "yes";

    @Inject
    private ScreeningService screening;

    @Inject
    private IntakeRecordService intake;

    @Inject
    private Findings findings;

    @Inject
    private Crises crises;

    @Inject
    private Reviews reviews;

    @Inject
    private LivingConsents consents;

    @Inject
    private Approvals approvals;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private PracticeZone zone;

    GateFacts read(IntakeRequest request, Patient patient, Optional<UUID> nurse) {
        var id = request.getId();
        var facts = caller.inWorkflow(() -> screening.facts(id));
        var packet = caller.inWorkflow(() -> intake.packet(id));
        var approval = approval(id);
        return new GateFacts(
                patient.account().orElse(patient.getId()),
                !request.hasEnded(),
                youngest(patient, packet),
                packet.of("your-home").one("state"),
                consent(patient.getId(), id),
                approval,
                approval.isEmpty() && hasExpired(id),
                !findings.anyBlocking(id),
                screen(id, facts),
                pregnancy(facts),
                text(facts, "escort").filter(YES::equals).isPresent(),
                patient.isIdentityChecked(),
                nurse);
    }

    /** The home's ZIP code, from the intake, else as first given. */
    String zip(IntakeRequest request, Patient patient) {
        return caller.inWorkflow(() -> intake.packet(request.getId()))
                .of("your-home")
                .one("zip")
                .orElse(patient.getZip());
    }

    /** Of two birth dates the later one counts: a doubt must not make anybody older. */
    private static Optional<LocalDate> youngest(Patient patient, IntakePacket packet) {
        var answered = packet.of("about-you").one("birthDate").flatMap(Values::date);
        return Stream.of(patient.birthDate(), answered)
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
    }

    private Optional<GateFacts.Consent> consent(UUID patient, UUID request) {
        return consents.of(patient, request, clock.instant())
                .map(living -> new GateFacts.Consent(
                        living.getId(), living.getAbout(), living.getValidUntil(), living.getSignedAt()));
    }

    /** The newest decision of this request that approves and holds; one of another request does not count. */
    private Optional<GateFacts.Approval> approval(UUID request) {
        var newestFirst = approvals.of(request);
        return newestFirst.stream()
                .filter(decision -> decision.isLiving(clock.instant()))
                .findFirst()
                .flatMap(living -> Optional.ofNullable(living.getValidUntil())
                        .map(until -> new GateFacts.Approval(
                                living.getId(),
                                until,
                                living.getClinician(),
                                living.equals(newestFirst.get(0)),
                                living.getEvaluation() == ClinicianDecision.Evaluation.IN_PERSON)));
    }

    /** The newest decision approves and was not ended by anybody: only its time has run out. */
    private boolean hasExpired(UUID request) {
        return approvals.of(request).stream()
                .findFirst()
                .filter(newest -> newest.getState() == ClinicianDecision.State.LIVING)
                .filter(newest -> !newest.isLiving(clock.instant()))
                .isPresent();
    }

    private GateFacts.SafetyScreen screen(UUID request, Facts facts) {
        var today = LocalDate.now(clock.withZone(zone.id()));
        var answeredOn = text(facts, "suicideScreenStatus")
                .filter("complete"::equals)
                .flatMap(complete -> number(facts, "suicideScreenAgeDays"))
                .map(today::minusDays);
        return new GateFacts.SafetyScreen(answeredOn, everyCrisisAnswered(request));
    }

    private boolean everyCrisisAnswered(UUID request) {
        return crises.of(request).stream()
                .findFirst()
                .map(raised -> reviews.crisesOf(request).stream()
                        .anyMatch(answer -> !answer.getAnsweredAt().isBefore(raised.getRaisedAt())))
                .orElse(true);
    }

    /** Rule R16: where a pregnancy is possible, or nobody said that it is not, a negative test is needed. */
    private GateFacts.Pregnancy pregnancy(Facts facts) {
        var status = text(facts, "pregStatus").orElse("possible");
        var today = LocalDate.now(clock.withZone(zone.id()));
        return new GateFacts.Pregnancy(
                !status.equals("no") && !status.equals("n/a"),
                number(facts, "pregTestNegDays").map(today::minusDays));
    }

    private static Optional<String> text(Facts facts, String name) {
        return Optional.ofNullable(facts.get(name)).map(Object::toString);
    }

    private static Optional<Integer> number(Facts facts, String name) {
        return Optional.ofNullable(facts.get(name))
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).intValue());
    }
}
