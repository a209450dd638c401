package org.candor.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.candor.access.AccessRefusal;
import org.candor.config.CandorDataSource;
import org.candor.config.PracticeZone;
import org.candor.config.demo.DemoPerson;
import org.candor.practice.AmbulanceService;
import org.candor.practice.EffectiveDates;
import org.candor.review.Approvals;
import org.candor.review.ClinicianDecision;
import org.candor.screening.Finding;
import org.candor.screening.FindingOverride;
import org.candor.screening.OverrideService;
import org.candor.screening.RatesService;
import org.candor.screening.ReasonService;
import org.candor.screening.Recordable;
import org.candor.screening.RuleRate;
import org.candor.screening.ScreeningRefusal;
import org.candor.screening.ScreeningService;
import org.candor.shared.Refusal;
import org.candor.shared.RefusalReason;
import org.candor.support.PortalWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the server: what a run of the rules leaves, who closes a finding and how, and what makes an approval stale. */
@ExtendWith(ArquillianExtension.class)
class FindingsIT {
    /** Too little oxygen. */
    private static final String DIRECTORS = "R49";

    @Inject
    private Acts acts;

    @Inject
    private ScreeningService screening;

    @Inject
    private OverrideService overrides;

    @Inject
    private ReasonService reasons;

    @Inject
    private RatesService rates;

    @Inject
    private AmbulanceService ambulances;

    @Inject
    private Approvals approvals;

    @Inject
    private PracticeZone zone;

    @Inject
    private Clock clock;

    @Resource(lookup = CandorDataSource.JNDI)
    private DataSource database;

    @Deployment
    static WebArchive portal() {
        return PortalWar.with(FindingsIT.class, Acts.class);
    }

    @Test
    void each_run_leaves_its_result_and_nobody_changes_it() throws Exception {
        var request = screened(DemoPerson.SECOND_PATIENT);
        var before = count("screening_result", request);
        acts.as(DemoPerson.NURSE);
        var first = screening.result(request).orElseThrow();
        records(request, Recordable.SBP, "149");

        var second = screening.result(request).orElseThrow();
        assertEquals(before + 1, count("screening_result", request));
        assertNotEquals(first.getFactsSha256(), second.getFactsSha256());
        assertEquals(second.getFactsSha256(), second.facts().sha256());
        assertTrue(second.ruleIds().contains("R31"));
        assertEquals("NEEDS_REVIEW", second.getOutcome());
        assertTrue(second.getEngine().startsWith("Camunda DMN 7"), second.getEngine());
        assertEquals(12, second.getFindingsTable().length());
        refusedByTheDatabase("update screening_result set outcome = 'PROCEED' where request_id = ?", request);
        refusedByTheDatabase("delete from screening_result where request_id = ?", request);
    }

    @Test
    void a_finding_of_the_director_is_overridden_by_two_and_by_nobody_alone() throws Exception {
        var request = screened(DemoPerson.THIRD_PATIENT);
        records(request, Recordable.SPO2, "91");
        acts.as(DemoPerson.CLINICIAN);
        var finding = finding(request, DIRECTORS);
        refused(ScreeningRefusal.NEEDS_TWO, () -> screening.close(finding.getId(), "Alone"));
        refusedByTheDatabase(
                "update finding set state = 'CLOSED', closed_by = id, closed_at = run_at, closed_reason = reason"
                        + " where override_by = 'MEDICAL_DIRECTOR' and request_id = ?",
                request);

        overrides.ask(finding.getId(), "Cleared by neurology");
        refused(ScreeningRefusal.OVERRIDE_WAITS, () -> overrides.ask(finding.getId(), "Again"));
        refused(ScreeningRefusal.OWN_OVERRIDE, () -> overrides.confirm(finding.getId(), DemoPerson.PASSWORD));
        refusedByTheDatabase(
                "update finding_override set second_account = author, second_name = author_name, second_is_director = true,"
                        + " answered_at = asked_at, state = 'CONFIRMED', waits_for = null where request_id = ?",
                request);
        acts.as(DemoPerson.DIRECTOR);
        refused(AccessRefusal.WRONG_PASSWORD, () -> overrides.confirm(finding.getId(), "not mine"));
        overrides.refuse(finding.getId(), "Send the letter");
        assertTrue(finding(request, DIRECTORS).isBlocking());
        refused(ScreeningRefusal.NO_OVERRIDE_WAITS, () -> overrides.confirm(finding.getId(), DemoPerson.PASSWORD));

        overrides.ask(finding.getId(), "Letter of the neurologist is here");
        acts.as(DemoPerson.CLINICIAN);
        assertEquals(
                "Letter of the neurologist is here",
                overrides.open(finding.getId()).override().getReason());
        overrides.confirm(finding.getId(), DemoPerson.PASSWORD);

        assertFalse(finding(request, DIRECTORS).isBlocking());
        assertEquals(
                FindingOverride.State.CONFIRMED, overrides.of(request).get(0).getState());
        assertTrue(overrides.waiting().stream().noneMatch(row -> row.request().equals(request)));
    }

    @Test
    void a_common_finding_is_closed_with_a_reason_that_the_director_approved_for_its_row() throws Exception {
        acts.as(DemoPerson.DIRECTOR);
        reasons.approve("R84", "Low dose, stable for a year; naloxone at home.");
        refused(
                ScreeningRefusal.REASON_EXISTS,
                () -> reasons.approve("R84", "low dose, stable for a year; naloxone at home. "));
        refused(ScreeningRefusal.NOT_CLOSABLE, () -> reasons.approve(DIRECTORS, "Fine"));
        var approved = reasons.inForce().get(0);
        var request = screened(DemoPerson.SECOND_PATIENT);
        records(request, Recordable.MME, "15");
        acts.as(DemoPerson.CLINICIAN);

        refused(
                ScreeningRefusal.REASON_NOT_APPROVED,
                () -> screening.closeWith(finding(request, "R86").getId(), approved.getId()));
        screening.closeWith(finding(request, "R84").getId(), approved.getId());

        assertEquals(approved.getWords(), finding(request, "R84").getClosedReason());
        acts.as(DemoPerson.DIRECTOR);
        assertTrue(rate("R84").closed() >= 1);
        assertTrue(rate("R84").fired() >= rate("R84").closed());
        reasons.end(approved.getId());
        assertTrue(reasons.inForce().stream().noneMatch(each -> each.getId().equals(approved.getId())));
    }

    @Test
    void the_time_of_an_ambulance_by_zip_code_is_a_fact_of_the_next_screening() throws Exception {
        var request = screened(DemoPerson.SECOND_PATIENT);
        acts.as(DemoPerson.PRACTICE_ADMIN);
        ambulances.add("97214", 18, "Fire district", EffectiveDates.from(today()));
        var row = ambulances.all().stream()
                .filter(each -> each.getZip().equals("97214"))
                .findFirst()
                .orElseThrow();
        records(request, Recordable.UDS, "negative");
        assertTrue(finding(request, "H4").getAnswer().contains("18"));

        records(request, Recordable.EMS_MINUTES, "12");
        assertFalse(
                finding(request, "H4").isBlocking(), "what staff found out about this home counts before the table");
        acts.as(DemoPerson.PRACTICE_ADMIN);
        ambulances.end(row.getId(), today());
    }

    @Test
    void an_approval_ends_only_by_a_fact_that_a_row_looks_at_and_keeps_just_that() throws Exception {
        var request = screened(DemoPerson.SECOND_PATIENT);
        acts.nurseReviews(request);
        acts.clinicianClosesFindings(request);
        acts.clinicianApproves(request);
        records(request, Recordable.MME, "15.0");
        assertEquals(
                ClinicianDecision.State.LIVING,
                approvals.of(request).get(0).getState(),
                "the same number, written otherwise");

        records(request, Recordable.SBP, "131");

        var ended = approvals.of(request).get(0);
        assertEquals(ClinicianDecision.End.FACT_CHANGED, ended.getEndedWhy());
        assertEquals("Systolic pressure (mmHg): 126 → 131", ended.getEndedFacts());
        assertNotNull(ended.getEndedAt());
    }

    private UUID screened(DemoPerson patient) throws InterruptedException {
        acts.endsWhatIsOpen(patient);
        acts.asksAnew(patient);
        var request = acts.requestOf(patient);
        acts.fillsIn(patient, request);
        acts.sends(patient, request);
        acts.until("reviewMedicalHistory", request);
        return request;
    }

    private void records(UUID request, Recordable what, String value) {
        acts.as(DemoPerson.NURSE);
        screening.record(
                request, Map.of(what, value), LocalDate.now(ZoneOffset.UTC).minusDays(1));
    }

    /** The newest of that rule. */
    private Finding finding(UUID request, String rule) {
        return screening.findings(request).stream()
                .filter(each -> each.getRuleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private RuleRate rate(String rule) {
        return rates.of(YearMonth.from(today())).stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone.id()));
    }

    private int count(String table, UUID request) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select count(*) from " + table + " where request_id = ?")) {
            query.setObject(1, request);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void refusedByTheDatabase(String statement, UUID request) {
        assertThrows(SQLException.class, () -> {
            try (var connection = database.getConnection();
                    var change = connection.prepareStatement(statement)) {
                change.setObject(1, request);
                change.executeUpdate();
            }
        });
    }

    private static void refused(RefusalReason why, Runnable attempt) {
        assertEquals(why, assertThrows(Refusal.class, attempt::run).reason());
    }
}
