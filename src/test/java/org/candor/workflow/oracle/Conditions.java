package org.candor.workflow.oracle;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words of the shipped catalogue that bends use. */
final class Conditions {
    /** Forms of the steps that establish what the booking requires. */
    static final Set<String> GUARDS = Set.of(
            "clinician/evaluate",
            "nurse/review-medical-history",
            "patient/sign-consent",
            "clinician/countersign-consent");

    static final Map<String, String> ROLES = Map.of(
            "clinician/evaluate", "CLINICIAN",
            "patient/sign-consent", "PATIENT",
            "nurse/review-medical-history", "NURSE");

    static final List<String> SAMPLES = List.of(
            "decision == 'approve'",
            "decision == 'decline'",
            "decision != 'approve'",
            "reviewOutcome == 'complete'",
            "reviewOutcome == 'askForMore'",
            "consentOutcome == 'signed'",
            "consentOutcome == 'refused'",
            "queue == 'ordinary'",
            "queue != 'stopped'",
            "origin == 'signUp'",
            "askCount > 2",
            "stopOutcome == 'review'",
            "decision == 'approve' and consentOutcome == 'signed'",
            "decision == 'approve' or queue == 'ordinary'");

    private Conditions() {}
}
