package org.candor.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every path of "Renew consent" and "Revoke consent" to every end. */
class ConsentWorkflowsTest {

    @Test
    void a_renewal_is_signed_and_countersigned_or_ends_without_a_new_consent() {
        try (var renewal = new DrawnWorkflow("renew-consent")) {
            assertEquals(
                    Set.of("consentRenewed"), renewal.walk("; signConsent consentOutcome=signed; countersignConsent"));
            assertEquals(Set.of("notRenewed"), renewal.walk("; signConsent consentOutcome=refused"));
            assertEquals(
                    Set.of("notRenewed", "remindedToSign"), renewal.walk("; consentAfterSevenDays; consentLapsed"));
        }
    }

    @Test
    void a_revocation_frees_the_visits_before_anybody_talks() {
        try (var revocation = new DrawnWorkflow("revoke-consent")) {
            revocation.walk("");
            assertEquals(List.of("freeVisits"), revocation.ran());
            assertEquals(Set.of("talkAfterRevocation"), revocation.open());

            assertEquals(
                    Set.of("escalated", "revocationTalkedOver"), revocation.walk("; talkLate; talkAfterRevocation"));
        }
    }
}
