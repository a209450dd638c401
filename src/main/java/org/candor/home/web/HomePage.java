package org.candor.home.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candor.access.Caller;
import org.candor.config.PracticeZone;
import org.candor.consent.Consent;
import org.candor.consent.ConsentService;
import org.candor.document.DocumentService;
import org.candor.document.PatientDocument;
import org.candor.document.PatientDocuments;
import org.candor.intake.IntakeRequest;
import org.candor.intake.IntakeService;
import org.candor.scheduling.VisitService;
import org.candor.scheduling.VisitService.MyVisit;
import org.candor.shared.web.TextBundle;
import org.candor.shared.web.When;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.TrackedStage;
import org.candor.workflow.TrackedStage.State;
import org.candor.workflow.TrackedStage.Wait;
import org.candor.workflow.Tracker;
import org.jspecify.annotations.Nullable;

/**
 * Page patient/home: the one next thing, where the request stands in sentences of the step catalogue, visits and
 * documents. It decides nothing; what a step says and who holds it comes with the workflow.
 */
@Named
@RequestScoped
public class HomePage {
    private static final StepCatalogue CATALOGUE = StepCatalogue.shipped();
    private static final int SHOWN = 3;
    /** Steps that start on another page than their form: a consent is read before it is signed. */
    private static final Map<String, String> STARTS_AT =
            Map.of("signConsent", "/patient/consent.xhtml", "bookVisit", "/patient/book-visit.xhtml");

    @Inject
    private IntakeService intake;

    @Inject
    private ConsentService consents;

    @Inject
    private DocumentService papers;

    @Inject
    private VisitService visits;

    @Inject
    private Tracker tracker;

    @Inject
    private Caller caller;

    @Inject
    private TextBundle text;

    @Inject
    private When when;

    @Inject
    private Clock clock;

    @Inject
    private PracticeZone zone;

    private @Nullable IntakeRequest request;
    private List<TrackedStage> stages = List.of();
    private @Nullable List<MyVisit> booked;

    @PostConstruct
    void open() {
        request = intake.current().orElse(null);
        stages = request == null ? List.of() : tracker.stagesOf(request.getId());
    }

    public @Nullable IntakeRequest getRequest() {
        return request;
    }

    public boolean isRunning() {
        return request != null && !request.hasEnded();
    }

    /** "Good morning, Maya". */
    public String getGreeting() {
        var hour = clock.instant().atZone(zone.id()).getHour();
        var part = hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
        return text.format("home." + part, caller.getName().split(" ", 2)[0]);
    }

    /** Today with its weekday: people in pain lose count of days. */
    public String getToday() {
        var spanish = text.language().equals("es");
        var pattern = spanish ? "EEEE d 'de' MMMM" : "EEEE d MMMM";
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(text.language()))
                .format(clock.instant().atZone(zone.id()));
    }

    /** For the foot of a printed page: initials instead of the name. */
    public String getInitials() {
        return caller.getName()
                .codePoints()
                .filter(Character::isUpperCase)
                .mapToObj(letter -> Character.toString(letter) + ".")
                .collect(Collectors.joining());
    }

    public List<HomeLine> getLines() {
        return stages.stream()
                .filter(stage -> stage.state() != State.LEFT_OUT)
                .map(this::line)
                .toList();
    }

    /** "Step 3 of 6"; two steps may be now. */
    public String getPosition() {
        var now = stages.stream()
                .filter(TrackedStage::isNow)
                .map(TrackedStage::number)
                .toList();
        if (now.isEmpty()) {
            return "";
        }
        return now.size() == 1
                ? text.format("home.position", now.get(0), stages.size())
                : text.format("home.positions", now.get(0), now.get(now.size() - 1), stages.size());
    }

    /** What the patient can do now; empty while everything is with the practice. */
    public @Nullable HomeNext getNext() {
        return waits().filter(Wait::isOfPatient).map(this::next).findFirst().orElse(null);
    }

    /** The heading of a step; a step that an admin added has a general one. */
    public String headingOf(HomeNext step) {
        return words(step, "");
    }

    /** The words on the button of a step. */
    public String actionOf(HomeNext step) {
        return words(step, ".do");
    }

    private String words(HomeNext step, String what) {
        var key = "home.next." + step.step() + what;
        var words = text.get(key);
        return words.equals(key) ? text.get("home.next.other" + what) : words;
    }

    /** What the practice does now, when the patient has nothing to do. */
    public @Nullable HomeNext getWaiting() {
        return waits().map(this::next).findFirst().orElse(null);
    }

    /** The last three consents signed, taken back ones too. */
    public List<HomeDocument> getDocuments() {
        return consents.mine().stream().limit(SHOWN).map(this::document).toList();
    }

    /** The last three letters of the care team, a decision among them. */
    public List<PatientDocuments.Entry> getLetters() {
        return papers.mine().stream()
                .filter(paper -> paper.kind() == PatientDocument.Kind.DECISION_LETTER)
                .limit(SHOWN)
                .toList();
    }

    /** The visits that hold, the next one first; read once a request. */
    public List<MyVisit> getVisits() {
        var known = booked;
        if (known == null) {
            known = visits.mine();
            booked = known;
        }
        return known;
    }

    private HomeDocument document(Consent consent) {
        var note = text.format("home.version", consent.getFormVersion(), when.day(consent.getSignedAt()));
        return new HomeDocument(note, consent.getRevokedAt() != null);
    }

    private Stream<Wait> waits() {
        return stages.stream().flatMap(stage -> stage.waits().stream());
    }

    private HomeNext next(Wait wait) {
        var form = CATALOGUE.step(wait.step()).flatMap(step -> Optional.ofNullable(step.form()));
        var page = STARTS_AT.getOrDefault(wait.step(), "/" + form.orElse("patient/home") + ".xhtml");
        return new HomeNext(wait.step(), wait.sentence().in(text.language()), when.day(wait.due()), page);
    }

    private HomeLine line(TrackedStage stage) {
        var language = text.language();
        var name = stage.name().in(language);
        if (stage.isDone()) {
            return new HomeLine("done", name, when.day(stage.doneAt()), "", "");
        }
        if (!stage.isNow()) {
            return new HomeLine("next", name, "", "", "");
        }
        var waits = stage.waits();
        var due = waits.stream().map(Wait::due).filter(Objects::nonNull).findFirst();
        return new HomeLine(
                "now",
                name,
                due.map(until -> text.format("home.by", when.day(until))).orElse(""),
                waits.stream()
                        .map(wait -> text.format("home.with", wait.holder().in(language)))
                        .findFirst()
                        .orElse(""),
                waits.stream().map(wait -> wait.sentence().in(language)).collect(Collectors.joining(" ")));
    }
}
