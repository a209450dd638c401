package org.candor.ownrecord;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.candor.access.AllowedTo;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.config.PracticeZone;
import org.candor.intake.Intake;
import org.candor.intake.IntakeRequest;
import org.candor.intake.IntakeService;
import org.candor.patient.Patients;
import org.candor.shared.PlainText;
import org.candor.shared.Refusal;

/**
 * What patients do with a record of their own that they bring to their intake: have it read, and say of each suggestion whether it
 * is theirs. Whose request it is, {@link IntakeService} checks. Every verdict may be pressed twice.
 */
@ApplicationScoped
@Transactional
public class OwnRecordService {
    private static final int LONGEST = 200;
    private static final int MOST_FILES = 20;

    private IntakeService intake;
    private Patients patients;
    private BroughtFiles files;
    private Placing placing;
    private Clock clock;
    private PracticeZone zone;

    @Inject
    OwnRecordService(
            IntakeService intake,
            Patients patients,
            BroughtFiles files,
            Placing placing,
            Clock clock,
            PracticeZone zone) {
        this.intake = intake;
        this.patients = patients;
        this.files = files;
        this.placing = placing;
        this.clock = clock;
        this.zone = zone;
    }

    @SuppressWarnings("NullAway.Init")
    protected OwnRecordService() {} // CDI client proxy

    /** What the patient brought to the request that is going on, or to the last one. */
    @AllowedTo(Role.PATIENT)
    public Optional<Brought> current() {
        return intake.current().map(request -> brought(intake.open(request.getId())));
    }

    private Brought brought(Intake open) {
        var id = open.request().getId();
        var asked = files.asked(id);
        return new Brought(
                id,
                open.request().getStatus() == IntakeRequest.Status.OPEN,
                files.of(id),
                asked,
                Disagreement.of(asked, open.packet()));
    }

    /**
     * Reads a file and asks about what is in it, except what was asked already. The bytes are let go.
     *
     * @throws Refusal an {@link OwnRecordRefusal}, {@code NOT_OPEN}
     */
    @AllowedTo(Role.PATIENT)
    @Audited("ownRecord.bring")
    public void bring(UUID request, byte[] file, String name) {
        intake.open(request);
        var now = clock.instant();
        var record = OwnRecordReader.read(new ByteArrayInputStream(file), name, LocalDate.ofInstant(now, zone.id()));
        var open = intake.openToChange(request);
        if (files.of(request).size() >= MOST_FILES) {
            throw new Refusal(OwnRecordRefusal.TOO_MANY_FILES, "request " + request, MOST_FILES);
        }
        var brought = new BroughtFile(request, Words.line(name), record, isDoubted(record, open.request()), now);
        files.add(brought);
        open.request().bringsRecord();
        var asked = keys(files.asked(request));
        int place = files.all(request).size();
        for (var suggestion : record.suggestions()) {
            if (asked.add(key(suggestion))) {
                files.add(new AskedSuggestion(brought.getId(), request, place++, suggestion));
            }
        }
    }

    /** The patient says that a file is hers although it has another name or birth date than her account. */
    @AllowedTo(Role.PATIENT)
    @Audited("ownRecord.isMine")
    public void isMine(UUID request, UUID file) {
        intake.openToChange(request);
        var brought = files.file(request, file);
        if (!brought.isTaken()) {
            var asked = keys(files.asked(request));
            files.all(request).stream()
                    .filter(each -> each.getFileId().equals(file) && !asked.add(key(each.getSaid())))
                    .forEach(files::remove);
            brought.isHers();
        }
    }

    /** Takes a file away that turned out to be somebody else's, as long as nothing of it counts. */
    @AllowedTo(Role.PATIENT)
    @Audited("ownRecord.takeAway")
    public void takeAway(UUID request, UUID file) {
        intake.openToChange(request);
        var brought = files.file(request, file);
        if (!brought.isTaken()) {
            files.remove(brought);
        }
    }

    /** "Yes, this is mine": a medicine, condition or allergy becomes an answer of the intake. */
    @AllowedTo(Role.PATIENT)
    @Audited("ownRecord.accept")
    public void accept(UUID request, UUID suggestion) {
        decide(
                request,
                suggestion,
                (open, asked) -> asked.isHers(
                        placing.add(
                                request,
                                open.packet(),
                                asked.getKind(),
                                asked.getSaid().text()),
                        clock.instant()));
    }

    /**
     * "Correct it": hers, in her own words.
     *
     * @throws Refusal {@code TOO_LONG}, {@code UNREADABLE}, {@code NO_WORDS}
     */
    @AllowedTo(Role.PATIENT)
    @Audited("ownRecord.correct")
    public void correct(UUID request, UUID suggestion, String words) {
        decide(request, suggestion, (open, asked) -> {
            var own = PlainText.checked(words.strip(), LONGEST);
            if (own.isEmpty()) {
                throw new Refusal(OwnRecordRefusal.NO_WORDS, "blank");
            }
            asked.isHersAs(own, placing.add(request, open.packet(), asked.getKind(), own), clock.instant());
        });
    }

    /** "Not mine": no answer, but the care team sees that record and patient differ. */
    @AllowedTo(Role.PATIENT)
    @Audited("ownRecord.turnDown")
    public void turnDown(UUID request, UUID suggestion) {
        decide(request, suggestion, (open, asked) -> asked.isNotHers(clock.instant()));
    }

    /** Takes the verdict back, and out of the answers what stands there because of it, unless the patient changed it since. */
    @AllowedTo(Role.PATIENT)
    @Audited("ownRecord.undo")
    public void undo(UUID request, UUID suggestion) {
        var open = intake.openToChange(request);
        var asked = files.suggestion(request, suggestion);
        if (!asked.isOpen()) {
            placing.remove(request, open.packet(), asked.getKind(), asked.words(), asked.answered());
            asked.isOpenAgain();
        }
    }

    private void decide(UUID request, UUID suggestion, BiConsumer<Intake, AskedSuggestion> verdict) {
        var open = intake.openToChange(request);
        var asked = files.suggestion(request, suggestion);
        if (asked.isOpen()) {
            verdict.accept(open, asked);
        }
    }

    private boolean isDoubted(OwnRecord record, IntakeRequest request) {
        var patient = Optional.ofNullable(request.getPatientId()).flatMap(patients::find);
        return patient.filter(known -> {
                    var details = known.details();
                    var born = known.birthDate()
                            .map(LocalDate::toString)
                            .orElse(record.patient().birthDate());
                    return !record.patient()
                            .doubts(details.givenName(), details.familyName(), born)
                            .isEmpty();
                })
                .isPresent();
    }

    private static Set<String> keys(List<AskedSuggestion> asked) {
        return asked.stream().map(each -> key(each.getSaid())).collect(Collectors.toCollection(HashSet::new));
    }

    private static String key(Suggestion said) {
        return said.kind() + said.text().toLowerCase(Locale.ROOT) + said.value() + said.date();
    }
}
