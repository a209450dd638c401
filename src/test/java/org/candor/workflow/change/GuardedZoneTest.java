package org.candor.workflow.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.candor.workflow.StepCatalogue;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Which edits of the shipped intake need the medical director as the second person. */
class GuardedZoneTest {
    private static final Path INTAKE = Path.of("processes/intake-to-first-visit/intake-to-first-visit.bpmn");

    @Test
    void every_way_is_guarded_but_those_behind_a_reminder() throws Exception {
        var free = new TreeSet<String>();
        for (var id : ids("sequenceFlow")) {
            if (!after(id, way -> way.setAttribute("targetRef", "nowhere")).touchesGuard()) {
                free.add(id);
            }
        }

        assertEquals(
                List.of(
                        "escalateLateConsentToConsentEscalated",
                        "escalateLateToEscalated",
                        "remindPatientToAnswerToRemindedToAnswer",
                        "remindPatientToPatientReminded",
                        "remindPatientToSignToRemindedToSign"),
                List.copyOf(free));
    }

    @Test
    void every_decision_and_every_event_on_a_border_is_guarded() throws Exception {
        for (var kind : List.of("exclusiveGateway", "boundaryEvent", "startEvent")) {
            for (var id : ids(kind)) {
                assertTrue(
                        after(id, place -> place.setAttribute("default", "x")).touchesGuard(), id);
                assertTrue(
                        after(id, place -> place.getParentNode().removeChild(place))
                                .touchesGuard(),
                        id);
            }
        }
    }

    @Test
    void when_a_reminder_is_due_is_no_matter_for_the_medical_director_and_when_a_step_is_given_up_is()
            throws Exception {
        var free = new TreeSet<String>();
        for (var id : ids("boundaryEvent")) {
            if (!after(id, GuardedZoneTest::dueAfterAnHour).touchesGuard()) {
                free.add(id);
            }
        }

        assertEquals(
                Set.of(
                        "intakeAfterOneDay",
                        "intakeAfterThreeDays",
                        "intakeAfterSevenDays",
                        "answerAfterTwoDays",
                        "answerAfterFiveDays",
                        "consentAfterSevenDays",
                        "reviewLate",
                        "evaluationLate",
                        "consentLate"),
                free);
    }

    private static void dueAfterAnHour(Element event) {
        event.getElementsByTagNameNS("*", "timeDuration").item(0).setTextContent("PT1H");
    }

    @Test
    void a_reminder_that_leads_on_to_a_guarded_step_is_no_reminder() throws Exception {
        var live = Files.readString(INTAKE)
                .replaceFirst("(sourceRef=\"remindPatientToAnswer\" targetRef=\")[^\"]*", "$1evaluate");
        var draft = live.replace(">P2D<", ">P1D<");

        assertTrue(ChangeReport.between(live.getBytes(UTF_8), draft.getBytes(UTF_8), StepCatalogue.shipped())
                .touchesGuard());
    }

    @Test
    void a_step_without_facts_is_not_guarded() throws Exception {
        assertFalse(after("callBack", step -> step.setAttribute("default", "x")).touchesGuard());
        assertTrue(after("evaluate", step -> step.setAttribute("default", "x")).touchesGuard());
    }

    @Test
    void a_label_alone_is_not_a_matter_for_the_medical_director() throws Exception {
        assertFalse(
                after("evaluate", step -> step.setAttribute("name", "Assess")).touchesGuard());
    }

    @Test
    void a_step_that_becomes_guarded_counts_as_one_that_was() throws Exception {
        var draft = after("callBack", step -> step.setAttribute("camunda:formKey", "coordinator/book-visit"));

        assertTrue(draft.touchesGuard());
    }

    private static List<String> ids(String kind) throws Exception {
        return DrawnXml.all(DrawnXml.parse(Files.readAllBytes(INTAKE)).getDocumentElement()).stream()
                .filter(each -> each.getLocalName().equals(kind))
                .map(each -> each.getAttribute("id"))
                .toList();
    }

    private static ChangeReport after(String id, Consumer<Element> edit) throws Exception {
        var live = Files.readAllBytes(INTAKE);
        var drawing = DrawnXml.parse(live);
        DrawnXml.all(drawing.getDocumentElement()).stream()
                .filter(each -> each.getAttribute("id").equals(id))
                .findFirst()
                .ifPresent(edit);
        return ChangeReport.between(live, DrawnXml.write(drawing), StepCatalogue.shipped());
    }
}
