package org.candor.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.candor.audit.chain.Trust;
import org.candor.audit.chain.Verdict;
import org.candor.audit.chain.Verifier;
import org.candor.config.demo.DemoPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/** The privacy officer reads, checks and exports the trail; the file holds without the portal, and not once changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.candor.support.Evidence#isOnH2OrFull")
class AuditTrailIT {
    private static final String PAGE = "/staff/audit-trail.xhtml";
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
    void who_saw_a_record_is_shown_and_an_export_of_it_is_checked_without_the_portal() throws IOException {
        var patient = DemoPerson.PATIENT.email().value();
        try (var person = signedIn(DemoPerson.PATIENT);
                var officer = signedIn(DemoPerson.PRIVACY_OFFICER)) {
            person.open("/patient/documents.xhtml");
            officer.open(PAGE).sees("Signed in").hand().writes("filter:patient", patient);
            officer.hand().presses("filter:showRows");
            officer.sees("Maya Ortega").finds_no_barrier().picture("audit-whose");
            officer.hand().presses("filter:checkTrail");
            officer.sees("The trail holds").finds_no_barrier().picture("audit-checked");

            officer.hand().writes("handOut:password", DemoPerson.PASSWORD);
            var file = officer.page()
                    .waitForDownload(() -> officer.hand().presses("handOut:exportTrail"))
                    .path();

            var good = verify(file);
            assertTrue(good.isGood(), () -> good.fault().toString());
            assertTrue(good.rows() > 10, () -> good.rows() + " rows");
            var lines = Files.readAllLines(file);
            lines.remove(7);
            assertFalse(verify(Files.write(file, lines)).isGood());
            assertFalse(String.join("\n", lines).contains("Ortega"), "people are named by number only");
            officer.open(PAGE).sees("Exported the trail");
            assertEquals(List.of(), officer.complaints());
        }
    }

    @Test
    void an_export_needs_the_password_again() {
        try (var officer = signedIn(DemoPerson.PRIVACY_OFFICER)) {
            officer.open(PAGE).hand().writes("handOut:password", "not my password at all");
            officer.hand().presses("handOut:exportTrail");
            officer.page().waitForSelector("[data-summary=errors]");
            officer.finds_no_barrier().picture("audit-wrong-password");
        }
    }

    @Test
    void nobody_else_reads_it() {
        for (var person : List.of(DemoPerson.PRACTICE_ADMIN, DemoPerson.DIRECTOR, DemoPerson.PATIENT)) {
            try (var other = signedIn(person)) {
                other.open(PAGE);

                assertEquals(403, other.status(), person.name());
            }
        }
    }

    private static Verdict verify(Path file) throws IOException {
        return new Verifier(() -> Files.newBufferedReader(file), new Trust(Optional.empty(), List.of())).verify();
    }

    private Visitor signedIn(DemoPerson person) {
        return browser.visitor().signIn(person.email().value(), DemoPerson.PASSWORD);
    }
}
