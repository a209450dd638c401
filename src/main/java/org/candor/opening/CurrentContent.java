package org.candor.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.candor.consent.ConsentForm;
import org.candor.consent.ConsentForms;
import org.candor.consent.ConsentText;
import org.candor.intake.IntakeSection;
import org.candor.intake.IntakeSections;
import org.candor.opening.Acceptable.Kind;
import org.candor.practice.PracticeSettings;
import org.candor.practice.SettingName;
import org.candor.practice.StatePolicies;
import org.candor.practice.StatePolicy;
import org.candor.questionnaire.Questionnaires;
import org.candor.shared.Fingerprint;
import org.candor.workflow.check.RuleTable;
import org.candor.workflow.edition.WorkflowEdition;
import org.candor.workflow.edition.WorkflowEditions;

/** Everything that the medical director stands for, in the versions that count on a day or will count later. */
@ApplicationScoped
public class CurrentContent {
    private static final String PROCESSES = "processes/";

    @Inject
    private ConsentForms forms;

    @Inject
    private IntakeSections sections;

    @Inject
    private PracticeSettings settings;

    @Inject
    private StatePolicies policies;

    @Inject
    private WorkflowEditions editions;

    List<Acceptable> on(LocalDate day) {
        return Stream.of(consents(day), questionnaires(), rules(), Stream.of(visits()), decisions(day))
                .flatMap(part -> part)
                .toList();
    }

    /** Texts that a patient of an open portal can be shown: in force or later, and attested in their language. */
    private Stream<Acceptable> consents(LocalDate day) {
        var oldest = forms.current(ConsentForms.TREATMENT, day).version();
        return forms.all().stream()
                .filter(form -> form.version() >= oldest)
                .flatMap(form -> form.texts().values().stream()
                        .filter(ConsentText::attested)
                        .map(text -> consent(form, text)));
    }

    private static Acceptable consent(ConsentForm form, ConsentText text) {
        return new Acceptable(
                Kind.CONSENT, form.nameOf(text), text.title(), text.fingerprint(), ContentWords.ofHtml(text.html()));
    }

    private Stream<Acceptable> questionnaires() {
        var own = sections.all().stream().map(this::questionnaire);
        return Stream.concat(
                own, Stream.of("intake", "scoring", "licences").map(n -> file("questionnaire/" + n + ".yaml")));
    }

    private Acceptable questionnaire(IntakeSection section) {
        var form = sections.questionnaire(section);
        var name = "questionnaire/" + section.id() + "/v" + section.version();
        return new Acceptable(
                Kind.QUESTIONNAIRE,
                name,
                form.title().in("en"),
                Fingerprint.sha256(Acceptable.bytes(Questionnaires.content(name + ".json"))),
                ContentWords.of(form));
    }

    private static Acceptable file(String path) {
        var text = Questionnaires.content(path);
        return new Acceptable(
                Kind.QUESTIONNAIRE,
                path,
                path.replaceFirst(".*/", ""),
                Fingerprint.sha256(Acceptable.bytes(text)),
                text.lines().toList());
    }

    /** The live editions, whoever published them. */
    private Stream<Acceptable> rules() {
        return RuleTable.all().stream()
                .flatMap(table -> editions.live(table.key()).stream().map(live -> rules(table, live)));
    }

    private static Acceptable rules(RuleTable table, WorkflowEdition live) {
        return new Acceptable(
                Kind.RULES,
                PROCESSES + table.file(),
                table.file().replaceFirst(".*/", ""),
                live.getSha256(),
                ContentWords.ofTable(live.bytes()));
    }

    /** Every row there is: that a later one begins to count changes nothing that was accepted. */
    private Acceptable visits() {
        var lines = settings.all().rows().stream()
                .filter(row -> row.name().group() == SettingName.Group.VISITS)
                .map(row -> row.name() + " " + row.value() + " from " + row.from() + " (" + row.source() + ")")
                .toList();
        return Acceptable.ofLines(Kind.SETTINGS, "settings/visits", "", lines);
    }

    private Stream<Acceptable> decisions(LocalDate day) {
        var table = policies.table();
        return table.history().stream()
                .filter(row -> row.getFirstDay().isAfter(day)
                        || table.inForce(row.getState(), day)
                                .filter(row::isSameAs)
                                .isPresent())
                .map(CurrentContent::decision);
    }

    private static Acceptable decision(StatePolicy row) {
        var words = List.of(
                row.getState() + " from " + row.getFirstDay() + ": " + row.getAnswer(),
                row.getReason(),
                row.getDecidedBy() + ", " + row.getDecidedAt());
        return Acceptable.ofLines(
                Kind.STATE_POLICY, "state-policy/" + row.getId(), row.getState() + " " + row.getFirstDay(), words);
    }
}
