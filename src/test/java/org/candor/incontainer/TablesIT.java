package org.candor.incontainer;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candor.access.Caller;
import org.candor.config.demo.DemoPerson;
import org.candor.opening.AcceptanceService;
import org.candor.screening.Finding;
import org.candor.screening.Recordable;
import org.candor.screening.ScreeningService;
import org.candor.shared.Refusal;
import org.candor.support.PortalWar;
import org.candor.workflow.edition.EditionProposal;
import org.candor.workflow.edition.EditionRefusal;
import org.candor.workflow.edition.EditionService;
import org.candor.workflow.edition.ProposalService;
import org.candor.workflow.edition.WorkflowEdition;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the server: a rule table changes by two people, the second is the director, and the next screening is made by it. */
@ExtendWith(ArquillianExtension.class)
class TablesIT {
    private static final String KEY = "contraindications";
    private static final String NEW_ROW = """
            <rule id="R99"><inputEntry><text>age &gt;= 18</text></inputEntry>
            <outputEntry><text>"R99"</text></outputEntry><outputEntry><text>"INFO"</text></outputEntry>
            <outputEntry><text>"L"</text></outputEntry><outputEntry><text>"Of age."</text></outputEntry>
            <outputEntry><text>"T1D"</text></outputEntry><outputEntry><text>"CL"</text></outputEntry>
            <outputEntry><text>"age"</text></outputEntry><outputEntry><text>"Practice rule"</text></outputEntry>
            <outputEntry><text>"2026-01-01"</text></outputEntry><outputEntry><text>""</text></outputEntry></rule>
            """;

    @Inject
    private Acts acts;

    @Inject
    private Caller caller;

    @Inject
    private EditionService editions;

    @Inject
    private ProposalService proposals;

    @Inject
    private ScreeningService screening;

    @Inject
    private AcceptanceService acceptance;

    @Deployment
    static WebArchive portal() {
        return PortalWar.with(TablesIT.class, Acts.class);
    }

    @Test
    void a_new_row_goes_live_by_two_people_and_only_later_screenings_are_made_by_it() throws Exception {
        var first = live();
        var before = screened(DemoPerson.SECOND_PATIENT);
        assertEquals(List.of(first.getShortPrint()), versions(before));

        var proposal = proposes("<rule id=\"R01\">", NEW_ROW + "<rule id=\"R01\">");
        assertTrue(proposal.needsDirector());
        refused(EditionRefusal.OWN_PROPOSAL, DemoPerson.WORKFLOW_ADMIN, proposal);
        refused(EditionRefusal.DIRECTOR_NEEDED, DemoPerson.SECOND_WORKFLOW_ADMIN, proposal);
        assertEquals(first.getId(), live().getId(), "proposed is not live");
        var second = approves(proposal);

        assertEquals(first.getNumber() + 1, second.getNumber());
        assertNull(second.getDefinitionId());
        assertEquals(List.of(first.getShortPrint()), versions(before), "what was found stays as it was found");
        var after = screened(DemoPerson.THIRD_PATIENT);
        assertEquals(List.of(second.getShortPrint()), versions(after));
        assertTrue(rules(after).contains("R99"));
        acts.as(DemoPerson.DIRECTOR);
        assertTrue(acceptance.content().stream().anyMatch(item -> item.sha256().equals(second.getSha256())));
        acts.as(DemoPerson.NURSE);
        screening.record(
                before,
                Map.of(Recordable.MME, "15"),
                LocalDate.now(ZoneOffset.UTC).minusDays(2));
        assertTrue(rules(before).contains("R99"), "screened anew, by the new table");

        startsAgain(first);
        assertEquals(second.getId(), live().getId());

        acts.as(DemoPerson.WORKFLOW_ADMIN);
        var draft = editions.restore(first.getId(), false);
        var third = approves(proposals.propose(KEY, draft.getVersion(), "As before", "Back to the first"));
        assertEquals(second.getNumber() + 1, third.getNumber());
        assertEquals(first.getSha256(), third.getSha256());
    }

    @Test
    void what_the_policy_or_a_signed_off_case_forbids_is_not_even_proposed() {
        notAccepted(KEY, "id=\"R01_outcome\"><text>\"STOP\"", "id=\"R01_outcome\"><text>\"INFO\"");
        notAccepted("screening-outcome", "\"flagged\"", "\"ordinary\"");
        notAccepted(KEY, "<text>\"R01\"</text>", "<text>${1}</text>");
        acts.as(DemoPerson.WORKFLOW_ADMIN);
        editions.discard(KEY);
        var same = editions.openDraft(KEY);
        var refusal = assertThrows(Refusal.class, () -> proposals.propose(KEY, same.getVersion(), "Same", "The same"));
        assertEquals(EditionRefusal.NOTHING_CHANGED, refusal.reason());
        editions.discard(KEY);
    }

    private void notAccepted(String key, String old, String now) {
        acts.as(DemoPerson.WORKFLOW_ADMIN);
        editions.discard(key);
        var draft = editions.openDraft(key);
        var bent = draft.getBpmn().replace(old, now);
        assertNotEquals(draft.getBpmn(), bent);
        var saved = editions.save(key, draft.getVersion(), bent);
        assertFalse(editions.check(key, bent).isEmpty());
        var refusal = assertThrows(Refusal.class, () -> proposals.propose(key, saved.getVersion(), "Bent", "Bent"));
        assertEquals(EditionRefusal.NOT_ACCEPTED, refusal.reason());
        editions.discard(key);
    }

    private WorkflowEdition live() {
        acts.as(DemoPerson.DIRECTOR);
        return editions.live(KEY);
    }

    private EditionProposal proposes(String old, String now) {
        acts.as(DemoPerson.WORKFLOW_ADMIN);
        editions.discard(KEY);
        var draft = editions.openDraft(KEY);
        var saved = editions.save(KEY, draft.getVersion(), draft.getBpmn().replace(old, now));
        return proposals.propose(KEY, saved.getVersion(), "Of age", "A note for adults");
    }

    private WorkflowEdition approves(EditionProposal proposal) {
        acts.as(DemoPerson.DIRECTOR);
        return proposals.approve(proposal.getId(), proposal.getSha256());
    }

    private void refused(EditionRefusal reason, DemoPerson person, EditionProposal proposal) {
        acts.as(person);
        var refusal = assertThrows(Refusal.class, () -> proposals.approve(proposal.getId(), proposal.getSha256()));
        assertEquals(reason, refusal.reason());
    }

    /** What a start does, past the turn that it takes. */
    private void startsAgain(WorkflowEdition shipped) throws Exception {
        assertFalse(caller.asWorkflow(() -> editions.ship(KEY, shipped.getBpmn())));
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

    private List<String> versions(UUID request) {
        return found(request).values().stream()
                .map(Finding::getTableVersion)
                .distinct()
                .toList();
    }

    private List<String> rules(UUID request) {
        return List.copyOf(found(request).keySet());
    }

    private Map<String, Finding> found(UUID request) {
        acts.as(DemoPerson.NURSE);
        return screening.findings(request).stream().collect(toMap(Finding::getRuleId, each -> each));
    }
}
