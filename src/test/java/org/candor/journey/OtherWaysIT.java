package org.candor.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways beside the straight one: by phone, turned down, asked again and again, moved, taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.candor.support.Evidence#isOnH2OrFull") // the straight way is walked on both
class OtherWaysIT {
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
    void a_call_that_a_coordinator_takes_leads_to_a_consultation_call_and_a_sign_up() {
        try (var people = new People(browser)) {
            people.live(() -> {
                var email = address("petra");
                var day = TODAY.plusDays(2 + RANDOM.nextInt(60));
                new PhoneWays(people).takesTheCall("Petra", "Lang").invites("Petra Lang", email, day, aTime());

                people.staff("coordinator")
                        .open("/coordinator/calendar.xhtml?week=" + day)
                        .sees("Petra Lang")
                        .sees("Consultation call")
                        .finds_no_barrier()
                        .picture("calendar-call");
                people.signsUpByTheLink(email);
                people.patient()
                        .open("/patient/my-visits.xhtml")
                        .sees("A call about the treatment")
                        .sees("By phone")
                        .finds_no_barrier()
                        .picture("my-visits-call");
                people.patient().open("/public/demo-mail.xhtml").sees("Your call with us");
                assertEquals(List.of(), people.patient().complaints());
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"refer,Rita,Ferner", "decline,Dora,Kline"})
    void whom_the_clinician_turns_down_after_an_evaluation_gets_a_letter(String outcome, String given, String family) {
        try (var people = new People(browser)) {
            people.live(() -> {
                var ways = new TurnedWays(people);
                people.signsUpDirectly(given, family, address(given));
                ways.fillsInQuickly(Stories.crpsWithOpioidAndGabapentin(TODAY));
                var name = given + " " + family;
                ways.coordinatorBooksTheEvaluation(name, TODAY.plusDays(30 + RANDOM.nextInt(300)), aTime());
                people.nurseCompletes(name);
                ways.clinicianTurnsDown(name, outcome);

                people.patient()
                        .open("/patient/my-visits.xhtml")
                        .sees("A meeting with a clinician")
                        .sees("because the request has ended");
                people.readsEveryDocument(1);
                people.patient().open("/patient/home.xhtml").finds_no_barrier().picture("home-" + outcome);
                assertEquals(List.of(), people.patient().complaints());
            });
        }
    }

    @Test
    void asked_three_times_then_booked_moved_taken_back_renewed_and_withdrawn() {
        try (var people = new People(browser)) {
            people.live(() -> {
                var name = "Lena Moore";
                var ways = new TurnedWays(people);
                people.signsUpDirectly("Lena", "Moore", address("lena"));
                ways.fillsInQuickly(Stories.crpsWithOpioidAndGabapentin(TODAY));
                people.nurseAsksForTheLiverPanel(name);
                people.answersWithTheLiverPanel(TODAY);
                people.nurseCompletes(name);
                ways.clinicianAsks(name, "Which of the blocks helped longest?");
                ways.answers("The second one, about six weeks.");
                ways.nurseAsks(name, "Who stays with you that night?");
                ways.answers("My daughter Elena.");
                ways.nurseMayNotAskAFourthTime(name);
                people.nurseCompletes(name);
                people.clinicianApproves(name);
                people.signsTheConsent(name);
                people.clinicianCountersigns(name);

                var own = new OwnVisitWays(people);
                own.books();
                own.cancels();
                own.coordinatorIsAskedToBookAgain(name);
                own.books();
                own.takesTheConsentBack();
                own.nurseTalksAboutIt(name);
                own.renewsTheConsent(name);
                people.clinicianCountersigns(name);
                own.books();
                own.withdraws();
                own.asksAnew();
                assertEquals(List.of(), people.patient().complaints());
            });
        }
    }

    private static LocalTime aTime() {
        return LocalTime.of(8 + RANDOM.nextInt(10), 15 * RANDOM.nextInt(4));
    }

    private static String address(String who) {
        return who.toLowerCase(Locale.ROOT) + "." + Math.abs(RANDOM.nextInt()) + "@example.org";
    }
}
