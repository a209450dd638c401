package org.candor.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What the gate looks at: facts of other features, read in the booking's own transaction.
 *
 * @param approvalExpired whether the request was approved, and that time has run out
 * @param state of the home; empty when it is not known
 * @param identityChecked whether staff compared a photo ID with the patient
 * @param nurse who would come; empty while nobody is chosen yet
 */
public record GateFacts(
        UUID patientAccount,
        boolean requestOpen,
        Optional<LocalDate> birthDate,
        Optional<String> state,
        Optional<Consent> consent,
        Optional<Approval> approval,
        boolean approvalExpired,
        boolean findingsClosed,
        SafetyScreen screen,
        Pregnancy pregnancy,
        boolean responsibleAdultNamed,
        boolean identityChecked,
        Optional<UUID> nurse) {

    /**
     * A living, countersigned consent.
     *
     * @param about the request it was signed for, else the patient
     */
    public record Consent(UUID id, UUID about, Instant validUntil, Instant signedAt) {}

    /**
     * A living approval.
     *
     * @param current false when anything it relied on changed after it
     * @param seenInPerson whether the clinician evaluated the patient in person
     */
    public record Approval(UUID id, Instant validUntil, UUID clinician, boolean current, boolean seenInPerson) {}

    /** When the suicide screen was answered, and whether it or a clinician says that it is not high. */
    public record SafetyScreen(Optional<LocalDate> answeredOn, boolean cleared) {}

    /** Whether rule R16 applies, and the day of the negative test if there is one. */
    public record Pregnancy(boolean testNeeded, Optional<LocalDate> negativeTestOn) {}
}
