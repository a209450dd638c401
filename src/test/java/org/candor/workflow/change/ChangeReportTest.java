package org.candor.workflow.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.drawing.DrawingReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the report says about the edits that people make, one of each kind, on the shipped drawing of the intake. */
class ChangeReportTest {
    private static final StepCatalogue CATALOGUE = StepCatalogue.shipped();
    private static final String LIVE = read("intake-to-first-visit");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        reminder        | PT24H</bpmn:timeDuration> | PT240H</bpmn:timeDuration> | TIME | intakeAfterOneDay | The reminder after 24 hours becomes 240 hours ("24 h" on "Fill intake")
        deadline        | P30D</bpmn:timeDuration></bpmn:timerEventDefinition>\\n    </bpmn:boundaryEvent>\\n    <bpmn:boundaryEvent id="intakeAfterOneDay" | P90D</bpmn:timeDuration></bpmn:timerEventDefinition>\\n    </bpmn:boundaryEvent>\\n    <bpmn:boundaryEvent id="intakeAfterOneDay" | GUARD | intakeLapsed | The deadline after 30 days becomes 90 days ("30 days" on "Fill intake")
        role            | name="Evaluate" camunda:formKey="clinician/evaluate" camunda:candidateGroups="CLINICIAN" | name="Evaluate" camunda:formKey="clinician/evaluate" camunda:candidateGroups="COORDINATOR" | GUARD | evaluate | "Evaluate" may now be done by COORDINATOR instead of CLINICIAN
        role, unguarded | camunda:formKey="coordinator/call-back" camunda:candidateGroups="COORDINATOR" | camunda:formKey="coordinator/call-back" camunda:candidateGroups="NURSE" | ROLE | callBack | "Call back" may now be done by NURSE instead of COORDINATOR
        no role         | camunda:formKey="coordinator/call-back" camunda:candidateGroups="COORDINATOR" | camunda:formKey="coordinator/call-back" | ROLE | callBack | "Call back" no longer says who may do it (before: COORDINATOR)
        condition       | ${decision == 'approve'} | ${decision == 'decline'} | GUARD | decidedToSignConsent | The way "approve" from "Decision?" to "Sign consent" is now taken when decision == 'decline' instead of when decision == 'approve'
        redirected      | sourceRef="countersignConsent" targetRef="bookVisit" | sourceRef="countersignConsent" targetRef="visitBooked" | GUARD | countersignConsentToBookVisit | After "Countersign consent" comes "Visit booked" instead of "Book visit"
        other source    | sourceRef="remindPatient" targetRef="patientReminded" | sourceRef="escalateLate" targetRef="patientReminded" | ROUTE | remindPatientToPatientReminded | "Patient reminded" now comes after "Escalate late" instead of "Remind patient"
        default         | default="invitedToCloseRequestEarly" | default="invitedToFillIntake" | GUARD | invited | "Invited?" otherwise leads to "Fill intake" instead of "Close request early"
        interrupting    | id="reviewLate" name="2 days" cancelActivity="false" | id="reviewLate" name="2 days" | GUARD | reviewLate | "2 days" on "Review medical history" now interrupts that step
        open            | id="intakeLapsed" name="30 days" | id="intakeLapsed" name="30 days" cancelActivity="false" | GUARD | intakeLapsed | "30 days" on "Fill intake" no longer interrupts that step: it stays open beside what follows
        written out     | id="intakeLapsed" name="30 days" | id="intakeLapsed" name="30 days" cancelActivity="true" | NO_EFFECT | intakeLapsed | In "30 days" on "Fill intake", cancelActivity is written out as "true", which holds anyway; no effect
        ends all        | id="requestWithdrawn" name="Request withdrawn" | id="requestWithdrawn" name="Request withdrawn" isInterrupting="false" | GUARD | requestWithdrawn | "Request withdrawn" no longer ends everything else that is under way
        attached        | id="reviewLate" name="2 days" cancelActivity="false" attachedToRef="reviewMedicalHistory" | id="reviewLate" name="2 days" cancelActivity="false" attachedToRef="evaluate" | GUARD | reviewLate | "2 days" now stands on "Evaluate" instead of "Review medical history"
        form            | camunda:formKey="coordinator/call-back" | camunda:formKey="coordinator/book-visit" | GUARD | callBack | "Call back" now opens the form "coordinator/book-visit" instead of "coordinator/call-back"
        due             | camunda:formKey="coordinator/call-back" camunda:candidateGroups="COORDINATOR" camunda:dueDate="P1D" | camunda:formKey="coordinator/call-back" camunda:candidateGroups="COORDINATOR" camunda:dueDate="P1DT12H" | TIME | callBack | "Call back" is now due after 1 day 12 hours instead of 1 day
        step            | name="Remind patient" camunda:delegateExpression="${remindPatient}" | name="Remind patient" camunda:delegateExpression="${escalateLate}" | WORK | remindPatient | "Remind patient" now does "Escalate late" instead of "Remind patient"
        label           | name="Evaluate" | name="Assess" | WORDS | evaluate | "Evaluate" is now called "Assess"
        label of a way  | name="approve" | name="go on" | WORDS | decidedToSignConsent | The way "approve" from "Decision?" to "Sign consent" is now called "go on"
        note            | First contact, intake, | First call, intake, | WORDS | intake-to-first-visit | The note on "Intake to first visit" is now "First call, intake, screening, review, decision, consent, booking. Subject: the intake request. Withdrawal ends it from any step; crisis is answered outside the diagram." instead of "First contact, intake, screening, review, decision, consent, booking. Subject: the intake request. Withdrawal ends it from any step; crisis is answered outside the diagram."
        own job         | camunda:delegateExpression="${screenIntake}" camunda:asyncBefore="true" | camunda:delegateExpression="${screenIntake}" | GUARD | screenIntake | "Screen intake" no longer runs in a job of its own: a failure there also undoes what came before
        history         | camunda:historyTimeToLive="P2190D" | camunda:historyTimeToLive="P30D" | TIME | intake-to-first-visit | "Intake to first visit" now keeps the history of a finished request for 30 days instead of 2190 days
        executable      | isExecutable="true" | isExecutable="false" | ROUTE | intake-to-first-visit | The workflow "Intake to first visit" may no longer run: isExecutable is now "false" instead of "true"
        message         | <bpmn:message id="requestWithdrawnNews" name="requestWithdrawn" | <bpmn:message id="requestWithdrawnNews" name="requestOpened" | GUARD | requestWithdrawnNews | "requestWithdrawn" is now called "requestOpened": the workflow now waits for another message
        message of      | messageRef="requestWithdrawnNews" | messageRef="other" | GUARD | requestWithdrawn | "Request withdrawn" now waits for the message "other" instead of "requestWithdrawn"
        sub-process     | triggeredByEvent="true" | triggeredByEvent="false" | GUARD | withdrawal | "Withdrawal" no longer begins with an event
        error           | <bpmn:message id="requestWithdrawnNews" | <bpmn:error id="failed" name="Failed" errorCode="1"/><bpmn:message id="requestWithdrawnNews" | ROUTE | failed | The error "Failed" is new: errorCode "1"
        kind            | <bpmn:endEvent id="escalated" name="Escalated">\\n      <bpmn:incoming>escalateLateToEscalated</bpmn:incoming>\\n    </bpmn:endEvent> | <bpmn:intermediateThrowEvent id="escalated" name="Escalated">\\n      <bpmn:incoming>escalateLateToEscalated</bpmn:incoming>\\n    </bpmn:intermediateThrowEvent> | ROUTE | escalated | "Escalated" is now an intermediate throw event instead of an end event
        repeated        | <bpmn:incoming>signedUpAlreadyToCallBack</bpmn:incoming> | <bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics><bpmn:incoming>signedUpAlreadyToCallBack</bpmn:incoming> | WORK | callBack | "Call back" is now done more than once: loop cardinality "2"
        list of ways    | <bpmn:incoming>signedUpAlreadyToCallBack</bpmn:incoming> | `` | NO_EFFECT | callBack | "Call back" lists the ways that lead in differently (less: the way "no" from "Signed up already?" to "Call back"); only the ways themselves count, no effect
        lane            | <bpmn:flowNodeRef>callBack</bpmn:flowNodeRef> | `` | WORDS | coordinatorLane | The lane "Coordinator" no longer holds "Call back"
        unknown         | id="callBack" | id="callBack" camunda:priority="5" | UNFAMILIAR | callBack | In "Call back", the attribute camunda:priority of the user task is new: "5"
        listener        | <bpmn:incoming>signedUpAlreadyToCallBack</bpmn:incoming> | <bpmn:extensionElements><camunda:taskListener event="create"/></bpmn:extensionElements><bpmn:incoming>signedUpAlreadyToCallBack</bpmn:incoming> | UNFAMILIAR | callBack | New in "Call back": extension elements; camunda:taskListener; event "create"
        picture         | <dc:Bounds x="204" | <dc:Bounds x="205" | LAYOUT | requestOpened | Only the picture changed; no effect on any request
        """)
    void an_edit_is_told(String edit, String old, String other, Risk risk, String element, String sentence)
            throws Exception {
        var report = after(old.replace("\\n", "\n"), other.replace("\\n", "\n"));

        assertEquals(
                List.of(risk + " " + element + ": " + sentence),
                report.changes().stream()
                        .map(each -> each.risk() + " " + each.element() + ": " + each.sentence())
                        .toList());
        assertEquals(risk == Risk.GUARD, report.touchesGuard());
    }

    @Test
    void nothing_changed() throws Exception {
        var report = report(LIVE, LIVE);

        assertTrue(report.isEmpty());
        assertFalse(report.isLayoutOnly());
        assertEquals(List.of("Nothing changed"), report.lines());
    }

    @Test
    void a_picture_alone_has_no_effect() throws Exception {
        var report = after("<di:waypoint x=\"", "<di:waypoint x=\"1");

        assertTrue(report.isLayoutOnly());
        assertTrue(report.hasNoEffect());
        assertEquals(List.of("Only the picture changed; no effect on any request"), report.lines());
    }

    @Test
    void conditions_are_asked_in_the_order_of_the_file() throws Exception {
        var first = between(LIVE, "<bpmn:sequenceFlow id=\"decidedToCloseRequest\"", "</bpmn:sequenceFlow>");
        var second = between(LIVE, "<bpmn:sequenceFlow id=\"decidedToSignConsent\"", "</bpmn:sequenceFlow>");

        var report = report(LIVE, LIVE.replace(second, "").replace(first, second + first));

        assertEquals(
                List.of(
                        "\"Decision?\" now asks the way \"approve\" from \"Decision?\" to \"Sign consent\" before the way"
                                + " \"decline, refer\" from \"Decision?\" to \"Close request\": the first way whose condition holds"
                                + " is taken"),
                report.changes().stream().map(Change::sentence).toList());
        assertTrue(report.touchesGuard());
    }

    @Test
    void a_step_put_on_a_way_is_told_with_the_ways_around_it() throws Exception {
        var report = after(
                "<bpmn:sequenceFlow id=\"remindPatientToPatientReminded\" sourceRef=\"remindPatient\" targetRef=\"patientReminded\" />",
                """
                <bpmn:sequenceFlow id="remindPatientToPatientReminded" sourceRef="remindPatient" targetRef="callAgain" />
                <bpmn:userTask id="callAgain" name="Call again" camunda:formKey="coordinator/call-back" camunda:candidateGroups="COORDINATOR" camunda:dueDate="P2D" />
                <bpmn:sequenceFlow id="f" sourceRef="callAgain" targetRef="patientReminded" />""");

        assertEquals(
                List.of(
                        "3 changes; no guarded step is touched",
                        "Way: After \"Remind patient\" comes \"Call again\" instead of \"Patient reminded\""
                                + " [remindPatientToPatientReminded]",
                        "Way: The step \"Call again\" is new: it comes after \"Remind patient\" and before \"Patient"
                                + " reminded\"; formKey \"coordinator/call-back\"; candidateGroups COORDINATOR;"
                                + " dueDate 2 days [callAgain]",
                        "Way: The way is new: after \"Call again\" comes \"Patient reminded\" [f]"),
                report.lines());
    }

    @Test
    void a_step_taken_out_and_a_step_moved_to_another_way_are_told() throws Exception {
        var out = after("id=\"callBack\" ", "id=\"callLater\" x=\"\" ");
        var moved = report(
                LIVE,
                LIVE.replace(
                                "sourceRef=\"remindPatient\" targetRef=\"patientReminded\"",
                                "sourceRef=\"remindPatient\" targetRef=\"escalated\"")
                        .replace("sourceRef=\"intakeAfterOneDay\"", "sourceRef=\"reviewLate\"")
                        .replace("sourceRef=\"intakeAfterThreeDays\"", "sourceRef=\"reviewLate\"")
                        .replace("sourceRef=\"intakeAfterSevenDays\"", "sourceRef=\"reviewLate\""));

        assertTrue(
                sentences(out)
                        .contains(
                                "The step \"Call back\" is taken out: it came after \"Signed up already?\""
                                        + " and before \"Invited?\"; formKey \"coordinator/call-back\"; candidateGroups COORDINATOR; dueDate 1 day"));
        assertTrue(
                sentences(moved)
                        .contains(
                                "The step \"Remind patient\" moved to another way: it now comes after"
                                        + " \"2 days\" on \"Review medical history\" and before \"Escalated\" (before: after \"24 h\" on \"Fill"
                                        + " intake\", \"72 h\" on \"Fill intake\", \"7 days\" on \"Fill intake\" and before \"Patient reminded\")"));
    }

    @Test
    void a_step_put_in_by_the_editor_is_told_beside_what_the_editor_only_reorders() throws Exception {
        var report = report(LIVE, Files.readString(Path.of("src/test/resources/workflow/second-reviewer.bpmn")));

        assertEquals("4 changes, 3 of them at a guarded step", report.summary());
        assertEquals(
                List.of("moreNeededToEvaluate", "reviewMedicalHistory2", "Flow_1q2t4pc", "nurseLane"),
                report.changes().stream()
                        .filter(each -> each.risk().compareTo(Risk.NO_EFFECT) < 0)
                        .map(Change::element)
                        .toList());
    }

    @Test
    void the_gravest_comes_first() throws Exception {
        var draft = LIVE.replace("name=\"Evaluate\"", "name=\"Assess\"")
                .replace("${decision == 'approve'}", "${decision != 'decline'}")
                .replace("camunda:historyTimeToLive=\"P2190D\"", "camunda:historyTimeToLive=\"P30D\"")
                .replace("<dc:Bounds x=\"204\"", "<dc:Bounds x=\"205\"");

        var report = report(LIVE, draft);

        assertEquals(
                List.of(Risk.GUARD, Risk.TIME, Risk.WORDS, Risk.LAYOUT),
                report.changes().stream().map(Change::risk).toList());
        assertEquals("3 changes, 1 of them at a guarded step", report.summary());
    }

    @Test
    void what_cannot_be_seen_is_written_as_its_number() throws Exception {
        var report = after("name=\"Evaluate\"", "name=\"Eval\u202Euate\"");

        assertEquals(List.of("\"Evaluate\" is now called \"Eval\\u202Euate\""), sentences(report));
    }

    @Test
    void white_space_inside_a_value_counts() throws Exception {
        var report = after("PT72H</bpmn:timeDuration>", " PT72H</bpmn:timeDuration>");

        assertEquals(
                List.of("The reminder after 72 hours becomes \" PT72H\" (\"72 h\" on \"Fill intake\")"),
                sentences(report));
    }

    @Test
    void text_on_the_other_side_of_an_element_counts() throws Exception {
        var old = LIVE.replace("<bpmn:documentation>", "<bpmn:documentation>not <b/>");

        assertFalse(report(old, LIVE.replace("<bpmn:documentation>", "<bpmn:documentation><b/>not "))
                .isEmpty());
    }

    @Test
    void a_prefix_counts_by_what_it_stands_for() throws Exception {
        var one = LIVE.replace("<bpmn:definitions ", "<bpmn:definitions xmlns:a=\"one\" ")
                .replace("messageRef=\"", "messageRef=\"a:");

        assertFalse(report(one, one.replace("\"one\"", "\"two\"")).isEmpty());
        assertTrue(report(one, one.replace("xmlns:a=", "xmlns:b=").replace("messageRef=\"a:", "messageRef=\"b:"))
                .isEmpty());
    }

    @Test
    void a_file_that_is_no_drawing_has_no_report() {
        assertThrows(DrawingReader.Unreadable.class, () -> report(LIVE, "<a>"));
    }

    private static List<String> sentences(ChangeReport report) {
        return report.changes().stream().map(Change::sentence).toList();
    }

    private static String between(String text, String start, String end) {
        var at = text.indexOf(start);
        return text.substring(at, text.indexOf(end, at) + end.length());
    }

    private static ChangeReport after(String old, String other) throws Exception {
        assertTrue(LIVE.contains(old), old);
        return report(LIVE, LIVE.replace(old, other == null ? "" : other));
    }

    private static ChangeReport report(String live, String draft) throws Exception {
        return ChangeReport.between(
                live.getBytes(StandardCharsets.UTF_8), draft.getBytes(StandardCharsets.UTF_8), CATALOGUE);
    }

    private static String read(String key) {
        try {
            return Files.readString(Path.of("processes", key, key + ".bpmn"));
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
