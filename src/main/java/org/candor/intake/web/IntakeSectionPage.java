package org.candor.intake.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candor.access.AccessRefusal;
import org.candor.config.PracticeZone;
import org.candor.intake.DangerWords;
import org.candor.intake.Intake;
import org.candor.intake.IntakeSection;
import org.candor.intake.IntakeSections;
import org.candor.intake.IntakeService;
import org.candor.questionnaire.AnswerCheck;
import org.candor.questionnaire.AnswerProblem;
import org.candor.questionnaire.Field;
import org.candor.questionnaire.Questionnaire;
import org.candor.questionnaire.QuestionnaireResponse.State;
import org.candor.shared.Refusal;
import org.candor.shared.web.FieldNotes;
import org.candor.shared.web.TextBundle;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Page {@code patient/intake-section}: one section of intake; each change is saved by itself. */
@Named
@ViewScoped
public class IntakeSectionPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "answers:";

    @Inject
    private IntakeService intake;

    @Inject
    private IntakeSections sections;

    @Inject
    private FieldNotes notes;

    @Inject
    private TextBundle text;

    @Inject
    private Clock clock;

    @Inject
    private PracticeZone zone;

    private String section = "";
    private String add = "";
    private UUID request = new UUID(0, 0);
    private boolean left;
    private boolean amending;
    private @Nullable QuestionnaireForm form;
    private @Nullable Instant savedAt;
    private final CrisisPanel crisis = new CrisisPanel();
    private final Clashes clashes = new Clashes();

    /** Opens the section; one that cannot be changed now is read on the check page instead. */
    public @Nullable String open() {
        var opened = opened();
        request = opened.request().getId();
        amending = opened.request().wasSubmitted();
        var here = sections.find(section)
                .filter(opened.packet()::isShown)
                .orElseThrow(() -> new Refusal(AccessRefusal.NOT_FOUND, "no such section"));
        form = new QuestionnaireForm(
                sections.questionnaire(here), opened.packet().of(section), text.language(), add);
        clashes.open(opened.answeredAt().getOrDefault(section, Map.of()));
        savedAt = opened.packet().savedAt().get(section);
        left = isLeftForCall();
        return opened.isEditable(here) ? null : redirect(getReading());
    }

    /** An input changed. */
    public void save(Line line) {
        var before = getForm().shownIds();
        store(line, getForm().collect(line));
        if (!getForm().shownIds().equals(before)) {
            PrimeFaces.current().ajax().update(FORM + "questions");
        }
    }

    /** "Not sure" or its like was chosen. */
    public void saveAbsent(Line line) {
        getForm().chooseAbsent(line);
        save(line);
    }

    public String remove(Line line) {
        removeRow(line);
        return redirect(address(section));
    }

    /** Saves what is not saved yet and goes on to the next section, unless a question is still open. */
    public @Nullable String goOn() {
        for (var line : getForm().getLines()) {
            if (line.isQuestion() && getForm().isShown(line)) {
                var given = getForm().collect(line);
                if (!given.equals(getForm().answers().at(line.getPath()))) {
                    store(line, given);
                }
            }
        }
        getForm().response().open().forEach(this::askFor);
        boolean stay = isHeldByCrisis()
                || !clashes.isEmpty()
                || FacesContext.getCurrentInstance().isValidationFailed();
        if (!stay && left) {
            asked();
        }
        return stay ? null : next();
    }

    /** A patient in danger sees the panel first. */
    boolean isHeldByCrisis() {
        return crisis.isOpen();
    }

    /** A nurse should ask these questions by phone. */
    public String leaveForCall() {
        intake.leaveForCall(request, section);
        return redirect(getBack());
    }

    /** The patient answers them here after all. */
    public void answerHere() {
        intake.answerHere(request, section);
        left = false;
    }

    /** Takes the other answer after all. */
    public void take(Clashes.Clash clash) {
        clashes.settle(clash);
        store(clash.line(), clash.other());
        PrimeFaces.current().ajax().update(FORM + "questions");
    }

    /** Keeps the answer that was given here. */
    public void keep(Clashes.Clash clash) {
        clashes.settle(clash);
    }

    public void safe() {
        crisis.close();
    }

    public void callMe() {
        crisis.called(intake.askForCall(request), clock.instant());
    }

    private void store(Line line, List<String> values) {
        var given = AnswerCheck.clean(values);
        var problem = AnswerCheck.check(line.item(), given, LocalDate.ofInstant(clock.instant(), zone.id()));
        if (problem.isPresent()) {
            notes.error(
                    FORM + line.getId(), problem.get().problem(), problem.get().bound());
            return;
        }
        if (DangerWords.openPanel(line.field(), given)) {
            crisis.open();
            PrimeFaces.current().ajax().update("answers");
            PrimeFaces.current().executeScript("document.getElementById('crisisTitle').focus()");
        }
        var saved = save(line.getPath(), given, clashes.seen(line));
        saved.told().ifPresent(crisis::told);
        savedAt = saved.at();
        var shown = getForm().answers().at(line.getPath());
        getForm().accept(line, given);
        if (clashes.saved(line, shown, given, saved)) {
            PrimeFaces.current().ajax().update(FORM + "clashes");
        }
    }

    private void askFor(Field field) {
        notes.error(
                FORM + field.path().replace('.', '_'),
                AnswerProblem.NOT_ANSWERED,
                field.item().text().in(text.language()));
    }

    /** The next section with open questions, else the page where everything is checked. */
    private String next() {
        var opened = opened();
        var all = opened.sections();
        int here = all.stream().map(s -> s.id()).toList().indexOf(section);
        return all.stream()
                .skip(here + 1L)
                .filter(s -> opened.packet().state(s) != State.DONE)
                .findFirst()
                .map(s -> redirect(address(s.id())))
                .orElseGet(() -> redirect(getBack()));
    }

    private static String redirect(String address) {
        return address + (address.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    /** Where a section is filled in. */
    String address(String id) {
        return "/patient/intake-section.xhtml?section=" + id;
    }

    Intake opened() {
        var current =
                intake.current().orElseThrow(() -> new Refusal(AccessRefusal.NOT_FOUND, "the patient has no request"));
        return intake.open(current.getId());
    }

    IntakeService.Saved save(String path, List<String> given, Instant seen) {
        return intake.answer(request, section, path, given, seen);
    }

    void removeRow(Line line) {
        intake.removeRow(request, section, line.getGroup(), line.getRow());
    }

    boolean isLeftForCall() {
        return intake.leftForCall(request).contains(section);
    }

    /** The section is answered: it waits for no call any more. */
    void asked() {
        intake.answerHere(request, section);
    }

    public QuestionnaireForm getForm() {
        if (form == null) {
            throw new IllegalStateException("the section is not open");
        }
        return form;
    }

    private Questionnaire questionnaire() {
        return getForm().response().questionnaire();
    }

    public String getTitle() {
        return questionnaire().title().in(text.language());
    }

    public String getWhy() {
        return questionnaire().why().in(text.language());
    }

    public String getWhoSeesIt() {
        return questionnaire().whoSeesIt().in(text.language());
    }

    /** The instrument's notice, blank for our own questions. */
    public String getCopyright() {
        return questionnaire().copyright();
    }

    /** Whether a nurse should read the questions, as there is no checked wording in the page's language. */
    public boolean isEnglishOnly() {
        return questionnaire().allItems().stream().anyMatch(i -> !i.text().existsIn(text.language()));
    }

    /** Whether that is so for some questions only. */
    public boolean isPartlyEnglish() {
        return isEnglishOnly()
                && questionnaire().allItems().stream().anyMatch(i -> i.text().existsIn(text.language()));
    }

    /** Whether the patient should be alone for it. */
    public boolean isSensitive() {
        return sections.find(section).filter(IntakeSection::sensitive).isPresent();
    }

    public boolean isCrisisPossible() {
        return questionnaire().mayRaiseCrisis();
    }

    public long getAnswered() {
        return getForm().response().answered();
    }

    public int getAsked() {
        return getForm().response().asked().size();
    }

    /** Whether a nurse should ask these questions by phone. */
    public boolean isLeft() {
        return left;
    }

    /** The address of this page. */
    public String getAddress() {
        return address(section);
    }

    /** Where a section that cannot be changed now is read. */
    String getReading() {
        return "/patient/check-answers.xhtml";
    }

    public String getBack() {
        return amending ? "/patient/answer-more.xhtml" : "/patient/intake.xhtml";
    }

    public @Nullable Instant getSavedAt() {
        return savedAt;
    }

    public UUID getRequest() {
        return request;
    }

    public Clashes getClashes() {
        return clashes;
    }

    public CrisisPanel getCrisis() {
        return crisis;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public String getAdd() {
        return add;
    }

    public void setAdd(String add) {
        this.add = add;
    }
}
