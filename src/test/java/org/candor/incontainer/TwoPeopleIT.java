package org.candor.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.candor.config.demo.DemoPerson;
import org.candor.shared.Fingerprint;
import org.candor.shared.Refusal;
import org.candor.support.PortalWar;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;
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

/** Inside the server: an edition is what one person proposed and another approved, to the byte, and there is one of it. */
@ExtendWith(ArquillianExtension.class)
class TwoPeopleIT {
    private static final String APPROVE = "workflow.approve";
    private static final String PROPOSE = "workflow.propose";

    @Inject
    private TwoPeople two;

    @Inject
    private Acts acts;

    @Inject
    private EditionService editions;

    @Inject
    private ProposalService proposals;

    @Resource(lookup = "java:app/concurrent/JobExecutor")
    private ManagedExecutorService threads;

    @Deployment
    static WebArchive portal() {
        return PortalWar.with(TwoPeopleIT.class, TwoPeople.class, Acts.class);
    }

    @Test
    void what_one_proposes_and_another_approves_goes_live_with_both_names() {
        var before = two.newest();
        var proposal = two.proposes("Both names");
        assertEquals(before, two.newest(), "proposed is not live");

        var edition = approves(DemoPerson.DIRECTOR, proposal);

        assertEquals(before + 1, edition.getNumber());
        assertEquals(
                List.of("Both names", "Wes Tanaka", "Dr. Miguel Santos"),
                List.of(edition.getName(), edition.getAuthorName(), edition.getApproverName()));
        assertNotEquals(edition.getAuthor(), edition.getApprover());
        assertEquals(proposal.getSha256(), edition.getSha256());
        assertTrue(editions.draft(TwoPeople.KEY).isEmpty());
        assertTrue(proposals.open().isEmpty());
    }

    @Test
    void who_proposed_it_does_not_approve_it_in_any_role() {
        var proposal = two.proposes("Own");

        refused(EditionRefusal.OWN_PROPOSAL, APPROVE, () -> approves(DemoPerson.WORKFLOW_ADMIN, proposal));
        refused(EditionRefusal.OWN_PROPOSAL, APPROVE, () -> {
            two.asDirector(DemoPerson.WORKFLOW_ADMIN);
            proposals.approve(proposal.getId(), proposal.getSha256());
        });
        refused(EditionRefusal.OWN_PROPOSAL, "workflow.sendBack", () -> {
            acts.as(DemoPerson.WORKFLOW_ADMIN);
            proposals.sendBack(proposal.getId(), "To myself");
        });
    }

    @Test
    void who_drew_a_part_of_it_does_not_approve_it_whoever_proposed() {
        var drawn = two.draws("By Wes");
        acts.as(DemoPerson.SECOND_WORKFLOW_ADMIN);
        var redrawn = two.redraws(drawn, "And by another");
        var proposal = proposals.propose(TwoPeople.KEY, redrawn.getVersion(), "By both", "Two drew it");

        refused(EditionRefusal.OWN_PROPOSAL, APPROVE, () -> approves(DemoPerson.WORKFLOW_ADMIN, proposal));
        assertThrows(
                PersistenceException.class, () -> two.approvesPastEveryService(DemoPerson.WORKFLOW_ADMIN, proposal));
        approves(DemoPerson.DIRECTOR, proposal);
    }

    @Test
    void who_only_looked_at_the_draft_may_approve_it() {
        acts.as(DemoPerson.WORKFLOW_ADMIN);
        editions.discard(TwoPeople.KEY);
        acts.as(DemoPerson.SECOND_WORKFLOW_ADMIN);
        var opened = editions.openDraft(TwoPeople.KEY);
        acts.as(DemoPerson.WORKFLOW_ADMIN);
        var drawn = two.redraws(opened, "Looked at");
        var proposal = proposals.propose(TwoPeople.KEY, drawn.getVersion(), "Looked at", "One drew it");

        approves(DemoPerson.SECOND_WORKFLOW_ADMIN, proposal);
    }

    @Test
    void a_draft_is_proven_among_the_editions_that_are_live() {
        var calling = two.draws("Calls the renewal")
                .getBpmn()
                .replaceFirst(
                        "(<bpmn:sequenceFlow id=\"[^\"]+\" sourceRef=\")talkAfterRevocation(\" [^>]*/>)",
                        "<bpmn:callActivity id=\"renewal\" calledElement=\"renew-consent\"/>"
                                + "<bpmn:sequenceFlow id=\"toRenewal\" sourceRef=\"talkAfterRevocation\" targetRef=\"renewal\"/>"
                                + "$1renewal$2");
        var renewal = editions.live("renew-consent")
                .getBpmn()
                .replaceFirst(
                        "(<bpmn:sequenceFlow id=\"[^\"]+\" sourceRef=\")countersignConsent(\" [^>]*/>)",
                        "<bpmn:callActivity id=\"back\" calledElement=\"revoke-consent\"/>"
                                + "<bpmn:sequenceFlow id=\"toBack\" sourceRef=\"countersignConsent\" targetRef=\"back\"/>"
                                + "$1back$2");
        assertEquals(List.of(), editions.check("renew-consent", renewal));

        var saved =
                editions.save(TwoPeople.KEY, editions.openDraft(TwoPeople.KEY).getVersion(), calling);
        approves(
                DemoPerson.DIRECTOR,
                proposals.propose(TwoPeople.KEY, saved.getVersion(), "Calls", "Calls the renewal"));

        acts.as(DemoPerson.WORKFLOW_ADMIN);
        assertEquals(
                List.of(FindingCode.CALLS_ITSELF),
                editions.check("renew-consent", renewal).stream()
                        .map(Finding::code)
                        .toList());
        two.restoresTheFirst();
    }

    @Test
    void an_approval_sent_again_makes_no_second_edition() {
        var proposal = two.proposes("Again");
        approves(DemoPerson.DIRECTOR, proposal);

        refused(EditionRefusal.PROPOSAL_OVER, APPROVE, () -> approves(DemoPerson.DIRECTOR, proposal));
    }

    @Test
    void of_two_approvals_at_once_one_makes_the_edition() throws Exception {
        var before = two.newest();
        var proposal = two.proposes("At once");
        var rows = two.rows(APPROVE, outcome(EditionRefusal.PROPOSAL_OVER));
        var together = new CyclicBarrier(2);

        var one = threads.submit(() -> two.approvesAtOnce(DemoPerson.DIRECTOR, proposal, together));
        var other = threads.submit(() -> two.approvesAtOnce(DemoPerson.SECOND_WORKFLOW_ADMIN, proposal, together));
        var refusals =
                Stream.of(one.get(), other.get()).flatMap(Optional::stream).toList();

        assertEquals(
                List.of(EditionRefusal.PROPOSAL_OVER),
                refusals.stream().map(Refusal::reason).toList());
        assertEquals(rows + 1, two.rows(APPROVE, outcome(EditionRefusal.PROPOSAL_OVER)));
        assertEquals(before + 1, two.newest());
    }

    @Test
    void a_change_of_the_draft_ends_what_was_asked_for() {
        var proposal = two.proposes("Before");
        var voided = two.rows("workflow.void", "done");
        two.redraws(editions.openDraft(TwoPeople.KEY), "After");

        assertEquals(
                EditionProposal.State.VOID, proposals.proposal(proposal.getId()).getState());
        assertEquals(voided + 1, two.rows("workflow.void", "done"));
        refused(EditionRefusal.PROPOSAL_OVER, APPROVE, () -> approves(DemoPerson.DIRECTOR, proposal));

        var another = two.proposes("Thrown away");
        editions.discard(TwoPeople.KEY);
        refused(EditionRefusal.PROPOSAL_OVER, APPROVE, () -> approves(DemoPerson.DIRECTOR, another));
    }

    @Test
    void an_approval_of_other_bytes_is_refused() {
        var proposal = two.proposes("Bytes");

        refused(EditionRefusal.OTHER_BYTES, APPROVE, () -> {
            acts.as(DemoPerson.DIRECTOR);
            proposals.approve(
                    proposal.getId(),
                    Fingerprint.sha256(editions.live(TwoPeople.KEY).bytes()));
        });
        refused(EditionRefusal.OTHER_BYTES, APPROVE, () -> proposals.approve(proposal.getId(), ""));
    }

    @Test
    void where_a_guarded_step_changed_only_the_director_approves() {
        var proposal = two.proposesAtGuardedStep();
        assertTrue(proposal.needsDirector());

        refused(EditionRefusal.DIRECTOR_NEEDED, APPROVE, () -> approves(DemoPerson.SECOND_WORKFLOW_ADMIN, proposal));
        approves(DemoPerson.DIRECTOR, proposal);
    }

    @Test
    void where_only_words_changed_another_workflow_admin_approves() {
        var before = two.newest();
        var proposal = two.proposes("Only words");

        assertFalse(proposal.needsDirector());
        approves(DemoPerson.SECOND_WORKFLOW_ADMIN, proposal);

        assertEquals(before + 1, two.newest());
    }

    @Test
    void what_was_compared_with_another_live_edition_is_asked_for_again() {
        var proposal = two.proposes("Overtaken");
        two.anotherEditionGoesLive();

        refused(EditionRefusal.LIVE_MOVED_ON, APPROVE, () -> approves(DemoPerson.DIRECTOR, proposal));

        acts.as(DemoPerson.WORKFLOW_ADMIN);
        var draft = editions.openDraft(TwoPeople.KEY);
        var again = proposals.propose(TwoPeople.KEY, draft.getVersion(), "Again", "Compared anew");
        assertEquals(
                EditionProposal.State.VOID, proposals.proposal(proposal.getId()).getState());
        approves(DemoPerson.DIRECTOR, again);
    }

    @Test
    void an_older_edition_comes_back_as_a_new_one_by_two_people() {
        approves(DemoPerson.DIRECTOR, two.proposes("Newer"));
        var newer = two.newest();
        var first = editions.editions(TwoPeople.KEY).get(newer - 1);
        two.draws("Half done");

        refused(EditionRefusal.DRAFT_OPEN, "workflow.restore", () -> editions.restore(first.getId(), false));
        var draft = editions.restore(first.getId(), true);
        assertEquals(newer, two.newest(), "restored is not live");
        acts.as(DemoPerson.WORKFLOW_ADMIN);
        var edition = approves(
                DemoPerson.DIRECTOR,
                proposals.propose(TwoPeople.KEY, draft.getVersion(), "As shipped", "Back to the first"));

        assertEquals(newer + 1, edition.getNumber());
        assertEquals(first.getSha256(), edition.getSha256());
        acts.as(DemoPerson.WORKFLOW_ADMIN);
        refused(EditionRefusal.NOTHING_CHANGED, "workflow.restore", () -> editions.restore(edition.getId(), true));
    }

    @Test
    void the_same_bytes_and_a_wrong_drawing_are_not_even_proposed() {
        acts.as(DemoPerson.WORKFLOW_ADMIN);
        editions.discard(TwoPeople.KEY);
        var same = editions.openDraft(TwoPeople.KEY).getVersion();
        refused(
                EditionRefusal.NOTHING_CHANGED,
                PROPOSE,
                () -> proposals.propose(TwoPeople.KEY, same, "Same", "The same"));

        var wrong = editions.save(TwoPeople.KEY, same, "<a/>").getVersion();
        refused(
                EditionRefusal.NOT_ACCEPTED,
                PROPOSE,
                () -> proposals.propose(TwoPeople.KEY, wrong, "Wrong", "No drawing"));
        refused(
                EditionRefusal.CHANGED_MEANWHILE,
                PROPOSE,
                () -> proposals.propose(TwoPeople.KEY, wrong - 1, "Old", "Not what is there"));
        refused(
                EditionRefusal.NAME_MISSING,
                PROPOSE,
                () -> proposals.propose(TwoPeople.KEY, wrong, " ", "Without a name"));
    }

    @Test
    void a_hostile_file_is_not_opened_leaves_a_row_and_changes_nothing() {
        acts.as(DemoPerson.WORKFLOW_ADMIN);
        var draft = editions.openDraft(TwoPeople.KEY);
        var hostile = Base64.getEncoder().encodeToString("<!DOCTYPE d><d/>".getBytes(StandardCharsets.UTF_8));
        var foreign = Base64.getEncoder().encodeToString(draft.bytes());

        refused(EditionRefusal.NO_DRAWING, "workflow.openFile", () -> editions.view(hostile));
        refused(EditionRefusal.NOT_SENT_WHOLE, "workflow.openFile", () -> editions.view("not Base64!"));
        assertEquals(List.of(), editions.view(foreign).notes());

        assertEquals(draft.getVersion(), editions.openDraft(TwoPeople.KEY).getVersion());
    }

    @Test
    void it_is_sent_back_by_another_and_withdrawn_by_its_author_and_asked_for_once() {
        var proposal = two.proposes("Once");
        var version = editions.openDraft(TwoPeople.KEY).getVersion();
        refused(
                EditionRefusal.PROPOSED_ALREADY,
                PROPOSE,
                () -> proposals.propose(TwoPeople.KEY, version, "Twice", "The same again"));

        acts.as(DemoPerson.SECOND_WORKFLOW_ADMIN);
        refused(EditionRefusal.OTHERS_PROPOSAL, "workflow.withdraw", () -> proposals.withdraw(proposal.getId()));
        refused(EditionRefusal.REASON_MISSING, "workflow.sendBack", () -> proposals.sendBack(proposal.getId(), " "));
        proposals.sendBack(proposal.getId(), "Another word, please");
        refused(EditionRefusal.PROPOSAL_OVER, APPROVE, () -> approves(DemoPerson.DIRECTOR, proposal));

        acts.as(DemoPerson.WORKFLOW_ADMIN);
        var again = proposals.propose(TwoPeople.KEY, version, "Once more", "The draft was still there");
        proposals.withdraw(again.getId());
        refused(EditionRefusal.PROPOSAL_OVER, "workflow.withdraw", () -> proposals.withdraw(again.getId()));
    }

    private WorkflowEdition approves(DemoPerson person, EditionProposal proposal) {
        acts.as(person);
        return proposals.approve(proposal.getId(), proposal.getSha256());
    }

    /** Refused with this code and one row in the trail; no edition comes of it. */
    private void refused(EditionRefusal reason, String act, Runnable attempt) {
        var before = two.editions();
        var rows = two.rows(act, outcome(reason));

        var refusal = assertThrows(Refusal.class, attempt::run);

        assertEquals(reason, refusal.reason());
        assertEquals(rows + 1, two.rows(act, outcome(reason)));
        assertEquals(before, two.editions());
    }

    private static String outcome(EditionRefusal reason) {
        return "refused: " + reason.key();
    }
}
