package org.candor.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import org.candor.support.Records;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/** What a patient leaves for a call is asked by a nurse, stands there as hers, and is the patient's to send. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.candor.support.Evidence#isOnH2OrFull")
class PhoneIntakeIT {
    private static final String SECTION = "/patient/intake-section.xhtml?section=";
    private static final List<String> SCREEN = List.of("asq-1", "asq-2", "asq-3", "asq-4");

    /** LOINC's codes of the answers. */
    private static final String YES = "LA33-6";

    private static final String NO = "LA32-8";

    private final String family = "Phone" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private Browser browser;

    @BeforeAll
    void start() {
        browser = Browser.start();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @Test
    void a_part_left_for_a_call_is_asked_by_a_nurse_and_read_by_the_patient() {
        try (var people = new People(browser)) {
            people.signsUpDirectly("Paula", family, address());
            leavesTheScreen(people.patient());

            var nurse = people.staff("nurse");
            opens(nurse, "Paula " + family);
            nurse.sees("A nurse will ask").finds_no_barrier().picture("phone-intake");
            nurse.page().locator("a.list__row[href*='section=asq']").click();
            nurse.sees("On the phone with Paula " + family).finds_no_barrier().picture("phone-section");
            SCREEN.forEach(question -> nurse.hand().picks("answers:" + question, NO));
            Saving.untilKept(nurse.page(), 0);
            nurse.hand().presses("answers:goOn");
            nurse.page().waitForURL(address -> !address.contains("section=asq"));
            opens(nurse, "Paula " + family);
            assertThat(nurse.page().locator("a.list__row[href*='section=asq'] .badge"))
                    .hasText("Done");

            people.patient()
                    .open("/patient/check-answers.xhtml")
                    .sees("A nurse wrote this down while you were on the phone.")
                    .picture("check-answers-by-phone");
            people.patient().open(SECTION + "asq").doesNotSee("A nurse will call you");
            assertEquals(List.of(), nurse.complaints());
        }
    }

    @Test
    void a_patient_takes_a_part_back_from_the_call() {
        try (var people = new People(browser)) {
            people.signsUpDirectly("Bea", family, address());
            leavesTheScreen(people.patient());
            people.patient().open(SECTION + "asq").sees("A nurse will call you");

            people.patient().hand().presses("answers:answerHere");
            people.patient().page().locator("[id='answers:answerHere']").waitFor(People.gone());

            people.patient().open("/patient/intake.xhtml").doesNotSee("A nurse will ask");
        }
    }

    @Test
    void danger_on_the_phone_is_a_task_at_once_and_the_nurse_stays_with_the_questions() {
        try (var people = new People(browser)) {
            people.signsUpDirectly("Dana", family, address());
            var nurse = people.staff("nurse");
            opens(nurse, "Dana " + family);
            nurse.page().locator("a.list__row[href*='section=asq']").click();

            nurse.hand().picks("answers:asq-1", YES);

            nurse.page().locator(".banner--danger").waitFor();
            nurse.sees("Stay on the line").finds_no_barrier().picture("phone-danger");
            assertThat(nurse.page().locator("[id='answers:asq-2']")).isVisible();
            people.staff("clinician").open("/staff/worklist.xhtml?part=all").sees("Dana " + family);
        }
    }

    @Test
    void it_fits_a_phone_and_somebody_who_helps_is_recorded() {
        try (var people = new People(browser);
                var phone = browser.signedIn("nurse@candor.example", People.PASSWORD, Screen.PHONE, ColorScheme.DARK)) {
            people.signsUpDirectly("Hanna", family, address());
            people.patient().open(SECTION + "about-you");
            people.patient().hand().picks("answers:helper", "yes");
            people.patient().page().locator("[id='answers:helperName']").waitFor();
            people.patient().hand().writes("answers:helperName", "Gus, my brother");
            people.patient().finds_no_barrier().picture("somebody-helps");

            opens(phone, "Hanna " + family);
            assertTrue(phone.fitsTheScreen());
            phone.finds_no_barrier().picture("phone-intake-on-a-phone");
            phone.page().locator("a.list__row[href*='section=about-you']").click();
            assertThat(phone.page().locator("[id='answers:helperName']")).hasValue("Gus, my brother");
            assertTrue(phone.fitsTheScreen());
            phone.picture("phone-section-on-a-phone");
        }
    }

    @Test
    void what_is_sent_or_has_no_patient_is_not_opened_by_phone() {
        try (var people = new People(browser);
                var records = Records.open()) {
            var nurse = people.staff("nurse");
            var closed = records.column("select id from intake_request where status <> 'OPEN' or patient_id is null");
            assertTrue(closed.size() > 1, "the demonstration has some");
            for (var request : closed) {
                nurse.open("/nurse/phone-intake.xhtml?request=" + request).doesNotSee("Before you ask");
                nurse.open("/nurse/phone-section.xhtml?section=asq&request=" + request)
                        .doesNotSee("On the phone with");
                assertTrue(nurse.status() >= 400, request + " answered " + nurse.status());
            }
        }
    }

    private static void leavesTheScreen(Visitor patient) {
        patient.open(SECTION + "asq").sees("Are you alone?").finds_no_barrier().picture("section-can-wait");
        patient.hand().presses("answers:leaveForCall");
        patient.page().waitForURL(address -> address.contains("/patient/intake.xhtml"));
        patient.sees("A nurse will ask").finds_no_barrier().picture("hub-by-phone");
    }

    private static void opens(Visitor nurse, String patient) {
        nurse.open("/nurse/phone-intake.xhtml");
        nurse.page().locator("a.list__row:has-text('" + patient + "')").click();
        nurse.sees("Ask for name and date of birth first");
    }

    private static String address() {
        return "phone-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }
}
