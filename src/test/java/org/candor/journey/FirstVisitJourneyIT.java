package org.candor.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The story a patient lives, in one go, with every role in a browser of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstVisitJourneyIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Los_Angeles"));

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
                var email = "alma." + System.nanoTime() + "@example.org";
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
            });

            assertTrue(people.patient().page().content().contains("Visit"));
        }
    }
}
