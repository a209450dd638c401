package org.candor.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;

/** The stories that patients live, in one go, with every role in a browser of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(Integer.MAX_VALUE - 1) // the second reviewer that it draws stays: every other story comes before
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // the published edition stays: its story comes last
class FirstVisitJourneyIT {
    private static final LocalDate TODAY = LocalDate.now(People.ZONE);
    private static final Random RANDOM = new Random();

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
    void from_a_call_to_a_booked_visit_at_home() {
        try (var people = new People(browser)) {
            people.live(() -> {
                var email = address("alma");
                people.asksForACall("Alma", "Reyes");
                people.coordinatorInvites("Alma Reyes", email);
                people.signsUpByTheLink(email);
                people.fillsIn(Stories.crpsWithOpioidAndGabapentin(TODAY));
                people.nurseAsksForTheLiverPanel("Alma Reyes");
                people.answersWithTheLiverPanel(TODAY);
                people.nurseCompletes("Alma Reyes");
                people.clinicianApproves("Alma Reyes");
                people.signsTheConsent("Alma Reyes");
                people.clinicianCountersigns("Alma Reyes");
                people.coordinatorBooks("Alma Reyes");

                people.looksAtTheBookedVisit();
                people.readsEveryDocument(1);
                people.patient().open("/public/demo-mail.xhtml").sees(email).doesNotSee("ketamine");
                people.takesTheConsentBack();
                people.nurseTalksAboutIt("Alma Reyes");
                assertEquals(List.of(), people.patient().complaints());
            });
        }
    }

    @Test
    @EnabledIf("org.candor.support.Evidence#isOnH2OrFull")
    void the_patients_part_by_keyboard_alone_on_a_phone() {
        try (var people = new People(browser)) {
            var patient = browser.visitor(Screen.PHONE, ColorScheme.LIGHT).byKeyboardAlone();
            people.nextPatient(patient);
            people.live(() -> {
                var email = address("kay");
                people.asksForACall("Kay", "Reyes");
                people.coordinatorInvites("Kay Reyes", email);
                people.signsUpByTheLink(email);
                people.fillsIn(Stories.crpsWithOpioidAndGabapentin(TODAY).but("about-you", "legalName", "Kay Reyes"));
                people.nurseAsksForTheLiverPanel("Kay Reyes");
                people.answersWithTheLiverPanel(TODAY);
                people.nurseCompletes("Kay Reyes");
                people.clinicianApproves("Kay Reyes");
                people.signsTheConsent("Kay Reyes");
                people.clinicianCountersigns("Kay Reyes");
                people.booksTheVisit();
                people.looksAtTheBookedVisit();
                people.readsEveryDocument(1);
                patient.signOut();

                assertEquals(0, patient.touches());
                assertEquals(List.of(), patient.complaints());
            });
        }
    }

    @Test
    void a_person_with_an_aneurysm_is_stopped_and_told_why_on_a_phone() {
        try (var people = new People(browser)) {
            people.nextPatient(browser.visitor(Screen.PHONE, ColorScheme.LIGHT));
            people.live(() -> {
                people.signsUpDirectly("Walter", "Boone", address("walter"));
                people.fillsIn(Stories.aneurysm(TODAY));
                people.nurseTakesTheVitals("Walter Boone");
                people.clinicianConfirmsTheStop("Walter Boone");

                people.readsEveryDocument(1);
                people.patient().hand().goes("/patient/home.xhtml");
                people.patient().finds_no_barrier().picture("home-declined");
                assertEquals(List.of(), people.patient().complaints());
            });
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void a_second_reviewer_drawn_by_the_admin_meets_the_next_request_and_not_the_running_one() {
        try (var people = new People(browser)) {
            people.live(() -> {
                people.signsUpDirectly("Iris", "Running", address("iris"));
                people.fillsIn(Stories.crpsWithOpioidAndGabapentin(TODAY));
                people.opens("nurse", "Iris Running");

                Studio.of(people.staff("workflow"), "intake-to-first-visit")
                        .puts("reviewMedicalHistory", "moreNeededToEvaluate", "Second review")
                        .isAccepted()
                        .proposes("Second review", "A second nurse reads before the decision");
                Studio.approves(people.staff("director"));

                people.nextPatient(browser.visitor());
                people.signsUpDirectly("Jonas", "Next", address("jonas"));
                people.fillsIn(Stories.crpsWithOpioidAndGabapentin(TODAY));
                people.nurseCompletes("Jonas Next");
                people.nurseCompletes("Iris Running");

                people.opens("nurse", "Jonas Next");
                people.staff("nurse").sees("Second review");
                people.opens("clinician", "Iris Running");
                people.staff("clinician").sees("Evaluate");
            });
        }
    }

    private static String address(String who) {
        return who + "." + Math.abs(RANDOM.nextInt()) + "@example.org";
    }
}
