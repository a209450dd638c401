package org.candor.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/** A workflow admin changes a drawing in a real browser: a wrong change is refused, a right one becomes an edition. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.candor.support.Evidence#isOnH2OrFull")
class StudioIT {
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
    void a_change_is_drawn_checked_and_published() {
        try (var admin = browser.visitor().signIn("workflow@candor.example", People.PASSWORD)) {
            var studio = Studio.of(admin, "renew-consent");
            admin.finds_no_barrier().picture("edit-workflow");

            studio.writes("signedToCountersignConsent", "${consentOutcome.class == 'x'}")
                    .isRefused("cannot be used");
            admin.finds_no_barrier().picture("edit-workflow-refused");
            studio.writes("signedToCountersignConsent", "${consentOutcome == 'refused'}")
                    .isRefused("A request can reach \"Countersign consent\" without \"Sign consent\" (consent signed)")
                    .showsTheWay("signConsent", "signed", "countersignConsent");
            admin.finds_no_barrier().picture("edit-workflow-way");
            studio.writes("signedToCountersignConsent", "${consentOutcome == 'signed'}")
                    .puts("countersignConsent", "countersignConsentToConsentRenewed", "Second countersignature")
                    .isAccepted()
                    .publishes("A second clinician signs");

            admin.sees("A second clinician signs")
                    .sees("Wes Tanaka")
                    .finds_no_barrier()
                    .picture("workflows");
            admin.open("/admin/running.xhtml?workflow=renew-consent").sees("Edition 2");
            admin.finds_no_barrier().picture("running");
            assertEquals(List.of(), admin.complaints());
        }
    }

    @Test
    void only_a_workflow_admin_sees_drafts() {
        try (var other = browser.visitor().signIn("admin@candor.example", People.PASSWORD)) {
            other.open("/admin/edit-workflow.xhtml?workflow=renew-consent").doesNotSee("Publish new edition");
            other.open("/admin/workflows.xhtml").doesNotSee("Export");
        }
    }
}
