package org.candor.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.candor.intake.IntakePacket;
import org.candor.intake.IntakeSection;
import org.candor.intake.IntakeSections;
import org.candor.questionnaire.Answers;
import org.candor.questionnaire.Field;
import org.candor.questionnaire.ItemType;
import org.candor.questionnaire.QuestionnaireResponse;
import org.candor.questionnaire.Questionnaires;
import org.candor.questionnaire.Values;

/** Writes a whole intake into the pages as a patient does: field by field, each saved before the next, then checks and sends it. */
public final class IntakeWriter {

    private final Visitor patient;
    private final Page page;
    private final IntakeSections sections = new IntakeSections(new Questionnaires());

    public IntakeWriter(Visitor patient) {
        this.patient = patient;
        this.page = patient.page();
    }

    /** Every section that is asked, in order. */
    public IntakeWriter writeAll(Map<String, Answers> answers) {
        var packet = new IntakePacket(sections, answers, Map.of(), answers.keySet());
        packet.shown().stream().filter(s -> answers.containsKey(s.id())).forEach(s -> write(s, packet.of(s.id())));
        return this;
    }

    /** One section; goes on to the next page at its end. */
    public IntakeWriter write(IntakeSection section, Answers answers) {
        patient.open("/patient/intake-section.xhtml?section=" + section.id());
        var response = new QuestionnaireResponse(sections.questionnaire(section), answers);
        response.asked().stream().filter(f -> answers.has(f.path())).forEach(f -> answer(f, answers.at(f.path())));
        var here = page.url();
        page.locator("[id='answers:goOn']").click();
        page.waitForURL(address -> !address.equals(here));
        return this;
    }

    public IntakeWriter checkAndSend() {
        patient.open("/patient/check-answers.xhtml");
        page.locator("[id='send:certified']").check();
        page.locator("[id='send:sendIntake']").click();
        page.waitForURL(address -> address.contains("/patient/intake.xhtml"));
        return this;
    }

    private void answer(Field field, List<String> values) {
        var id = field.path().replace('.', '_');
        var group = field.group();
        if (group != null && input(id).count() == 0) {
            page.locator("[id='" + group.linkId() + "Add']").click();
            input(id).waitFor();
            page.waitForLoadState();
        }
        var item = field.item();
        var value = values.get(0);
        if (item.absent().stream().anyMatch(a -> a.code().equals(value))) {
            check(input(id + "Absent"), value);
        } else if (item.type() == ItemType.QUANTITY) {
            var quantity = Values.quantity(value).orElseThrow();
            change(input(id), quantity.number().toPlainString());
            select(input(id + "Unit"), quantity.unit());
        } else if (item.type() == ItemType.CHOICE && isMenu(input(id))) {
            select(input(id), value);
        } else if (item.type() == ItemType.CHOICE || item.scaleOrNothing().isPresent()) {
            values.forEach(v -> check(input(id), v));
        } else {
            change(input(id), value);
        }
    }

    private void change(Locator input, String value) {
        if (!input.inputValue().equals(value)) {
            saved(() -> {
                input.fill(value);
                input.blur();
            });
        }
    }

    private void select(Locator menu, String value) {
        if (!menu.inputValue().equals(value)) {
            saved(() -> menu.selectOption(value));
        }
    }

    private void check(Locator list, String value) {
        var choice = list.locator("input[value='" + value + "']");
        if (!choice.isChecked()) {
            saved(choice::check);
        }
    }

    private void saved(Runnable change) {
        page.waitForResponse(r -> r.request().method().equals("POST"), change);
        page.waitForFunction("() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
    }

    private Locator input(String id) {
        return page.locator("[id='answers:" + id + "']");
    }

    private static boolean isMenu(Locator input) {
        return "SELECT".equals(input.evaluate("e => e.tagName"));
    }
}
