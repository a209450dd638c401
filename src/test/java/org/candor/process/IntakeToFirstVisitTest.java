package org.candor.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every path of "Intake to first visit" to every end, timers and withdrawal included. */
class IntakeToFirstVisitTest {

    private static final String REVIEWED =
            "origin=signUp; fillIntake; screenIntake queue=ordinary; reviewMedicalHistory reviewOutcome=complete; ";
    private static final String APPROVED = REVIEWED + "evaluate decision=approve; ";
    private static final String ASKED = "origin=signUp; fillIntake; screenIntake queue=flagged; "
            + "reviewMedicalHistory reviewOutcome=askForMore askCount=1; ";

    @SuppressWarnings("NullAway.Init")
    private static DrawnWorkflow drawing;

    @BeforeAll
    static void draw() {
        drawing = new DrawnWorkflow("intake-to-first-visit");
    }

    @AfterAll
    static void close() {
        drawing.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a call that ends without an invitation | origin=form; callBack callOutcome=closed | closedBeforeIntake
        a call that invites | origin=phone; callBack callOutcome=invited; intakeLapsed | closedBeforeIntake
        an intake that is never sent | origin=signUp; intakeLapsed | closedBeforeIntake
        a stop that a clinician declines | origin=signUp; fillIntake; screenIntake queue=stopped; confirmStop stopOutcome=decline | closedAfterStop
        a stop that a clinician refers | origin=signUp; fillIntake; screenIntake queue=stopped; confirmStop stopOutcome=refer | closedAfterStop
        a withdrawal while the intake is open | origin=signUp; requestWithdrawn | withdrawn
        a withdrawal before the call | origin=form; requestWithdrawn | withdrawn
        """)
    void early_ends(String path, String words, String end) {
        assertEquals(Set.of(end), drawing.walk(words));
        assertTrue(drawing.isOver(), path);
    }

    @Test
    void an_approved_and_signed_request_ends_with_a_booked_visit() {
        var ends = drawing.walk(APPROVED + "signConsent consentOutcome=signed; countersignConsent; bookVisit");

        assertEquals(Set.of("visitBooked"), ends);
        assertTrue(drawing.isOver());
    }

    @ParameterizedTest
    @CsvSource({"decline", "refer"})
    void a_declined_or_referred_request_is_closed(String decision) {
        assertEquals(Set.of("requestClosed"), drawing.walk(REVIEWED + "evaluate decision=" + decision));
        assertTrue(drawing.isOver());
    }

    @Test
    void a_stop_sent_back_to_review_goes_the_ordinary_way() {
        drawing.walk("origin=signUp; fillIntake; screenIntake queue=stopped; confirmStop stopOutcome=review");

        assertEquals(Set.of("reviewMedicalHistory"), drawing.open());
    }

    @Test
    void more_answers_are_screened_and_reviewed_again() {
        drawing.walk(ASKED + "answerMore; screenIntake queue=ordinary");

        assertEquals(Set.of("reviewMedicalHistory"), drawing.open());
    }

    @Test
    void the_third_ask_still_reaches_the_patient_and_the_fourth_the_clinician() {
        var again = "answerMore; screenIntake queue=ordinary; reviewMedicalHistory reviewOutcome=askForMore askCount=";

        drawing.walk(ASKED + again + "2; " + again + "3");
        assertEquals(Set.of("answerMore"), drawing.open());

        drawing.walk(ASKED + again + "2; " + again + "3; " + again + "4");
        assertEquals(Set.of("evaluate"), drawing.open());
    }

    @Test
    void a_clinician_may_ask_for_more() {
        drawing.walk(REVIEWED + "evaluate decision=askForMore");

        assertEquals(Set.of("answerMore"), drawing.open());
    }

    @Test
    void answers_that_do_not_come_leave_the_decision_to_the_clinician() {
        var ends = drawing.walk(ASKED + "answerAfterTwoDays; answerAfterFiveDays; answerLapsed");

        assertEquals(Set.of("evaluate"), drawing.open());
        assertEquals(Set.of("remindedToAnswer"), ends);
    }

    @Test
    void three_reminders_leave_the_intake_open() {
        var ends = drawing.walk("origin=signUp; intakeAfterOneDay; intakeAfterThreeDays; intakeAfterSevenDays");

        assertEquals(Set.of("fillIntake"), drawing.open());
        assertEquals(Set.of("patientReminded"), ends);
        assertEquals(List.of("remindPatient", "remindPatient", "remindPatient"), drawing.ran());
    }

    @Test
    void a_late_review_and_a_late_decision_are_escalated_and_stay_open() {
        var ends = drawing.walk("origin=signUp; fillIntake; screenIntake queue=ordinary; reviewLate; "
                + "reviewMedicalHistory reviewOutcome=complete; evaluationLate");

        assertEquals(Set.of("escalated"), ends);
        assertEquals(Set.of("evaluate"), drawing.open());
    }

    @Test
    void a_consent_may_be_reminded_escalated_and_lapse() {
        var ends = drawing.walk(APPROVED + "consentAfterSevenDays; consentLate; consentLapsed");

        assertEquals(Set.of("remindedToSign", "consentEscalated", "closedUnsigned"), ends);
        assertTrue(drawing.isOver());
    }

    @Test
    void a_refused_consent_closes_the_request() {
        assertEquals(Set.of("closedUnsigned"), drawing.walk(APPROVED + "signConsent consentOutcome=refused"));
        assertTrue(drawing.isOver());
    }

    @Test
    void withdrawal_ends_the_request_from_every_wait() {
        var signed = APPROVED + "signConsent consentOutcome=signed; ";
        var waits = List.of(
                "origin=form",
                "origin=signUp",
                "origin=signUp; fillIntake",
                "origin=signUp; fillIntake; screenIntake queue=stopped",
                "origin=signUp; fillIntake; screenIntake queue=ordinary",
                ASKED,
                REVIEWED,
                APPROVED,
                signed,
                signed + "countersignConsent");

        for (var wait : waits) {
            assertEquals(Set.of("withdrawn"), drawing.walk(wait.replaceAll(";\\s*$", "") + "; requestWithdrawn"));
            assertTrue(drawing.isOver(), wait);
            assertEquals(
                    "closeRequestOnWithdrawal", drawing.ran().get(drawing.ran().size() - 1));
        }
    }

    @Test
    void without_a_decision_nothing_leads_to_the_visit() {
        drawing.walk(REVIEWED.replaceAll(";\\s*$", ""));

        assertFalse(drawing.isOver());
        assertEquals(new TreeSet<>(Arrays.asList("evaluate")), drawing.open());
    }
}
