package org.candor.incontainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.config.demo.DemoPerson;
import org.candor.shared.Refusal;
import org.candor.workflow.edition.EditionProposal;
import org.candor.workflow.edition.EditionService;
import org.candor.workflow.edition.ProposalService;
import org.candor.workflow.edition.WorkflowDraft;

/** Two people who change one workflow, through the services that the pages call. */
@ApplicationScoped
public class TwoPeople {
    static final String KEY = "revoke-consent";
    private static final String GUARDED = "renew-consent";

    @Inject
    private Acts acts;

    @Inject
    private EditionService editions;

    @Inject
    private ProposalService proposals;

    @Inject
    private Caller caller;

    @PersistenceContext
    private EntityManager entities;

    /** A draft of the live edition under another name, by Wes; nothing else is open. */
    WorkflowDraft draws(String wording) {
        acts.as(DemoPerson.WORKFLOW_ADMIN);
        editions.discard(KEY);
        return redraws(editions.openDraft(KEY), wording);
    }

    WorkflowDraft redraws(WorkflowDraft draft, String wording) {
        var renamed = draft.getBpmn().replaceFirst("(<bpmn:process id=\"" + KEY + "\" name=\")[^\"]*", "$1" + wording);
        return editions.save(KEY, draft.getVersion(), renamed);
    }

    /** The edition that shipped is live again. */
    void restoresTheFirst() {
        acts.as(DemoPerson.WORKFLOW_ADMIN);
        var all = editions.editions(KEY);
        var draft = editions.restore(all.get(all.size() - 1).getId(), true);
        var proposal = proposals.propose(KEY, draft.getVersion(), "As shipped", "Back to the first");
        acts.as(DemoPerson.DIRECTOR);
        proposals.approve(proposal.getId(), proposal.getSha256());
    }

    /** What Wes draws and asks for. */
    EditionProposal proposes(String wording) {
        return proposals.propose(KEY, draws(wording).getVersion(), wording, "Another name");
    }

    /** Wes gives the countersignature, which an approval rests on, twice the time. */
    EditionProposal proposesAtGuardedStep() {
        acts.as(DemoPerson.WORKFLOW_ADMIN);
        editions.discard(GUARDED);
        var draft = editions.openDraft(GUARDED);
        var longer = draft.getBpmn().replaceFirst("(id=\"countersignConsent\"[^>]*dueDate=\")P1D", "$1P2D");
        var saved = editions.save(GUARDED, draft.getVersion(), longer);
        return proposals.propose(GUARDED, saved.getVersion(), "Twice the time", "Two days to countersign");
    }

    /** A person with the director's roles too. */
    void asDirector(DemoPerson person) {
        caller.signIn(
                acts.patientId(person),
                person.fullName(),
                person.email().value(),
                EnumSet.of(Role.WORKFLOW_ADMIN, Role.MEDICAL_DIRECTOR));
    }

    /** In a request of its own, at the same moment as somebody else. */
    @ActivateRequestContext
    public Optional<Refusal> approvesAtOnce(DemoPerson person, EditionProposal proposal, CyclicBarrier together)
            throws Exception {
        asDirector(person);
        together.await();
        try {
            proposals.approve(proposal.getId(), proposal.getSha256());
            return Optional.empty();
        } catch (Refusal refused) {
            return Optional.of(refused);
        }
    }

    /** Another edition, past every service: as a hand at the database makes it. */
    @Transactional
    public void anotherEditionGoesLive() {
        entities.createNativeQuery(
                        "insert into workflow_edition (id, process_key, number, bpmn, sha256, author_name, note,"
                                + " published_at, definition_id, published_alone)"
                                + " select cast(?1 as uuid), process_key, number + 1, bpmn, sha256, '', '', published_at,"
                                + " cast(?2 as varchar(64)), true from workflow_edition where process_key = ?3"
                                + " order by number desc fetch first 1 rows only")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, UUID.randomUUID().toString())
                .setParameter(3, KEY)
                .executeUpdate();
    }

    /** As a hand at the database would. */
    @Transactional
    public void approvesPastEveryService(DemoPerson person, EditionProposal proposal) {
        entities.createNativeQuery("update edition_proposal set state = 'APPROVED', open_for = null, decided_by = ?1,"
                        + " decided_by_name = ?2, decided_at = proposed_at where id = ?3")
                .setParameter(1, acts.patientId(person))
                .setParameter(2, person.fullName())
                .setParameter(3, proposal.getId())
                .executeUpdate();
    }

    int newest() {
        acts.as(DemoPerson.DIRECTOR);
        return editions.live(KEY).getNumber();
    }

    @Transactional
    public long editions() {
        return ((Number) entities.createNativeQuery("select count(*) from workflow_edition")
                        .getSingleResult())
                .longValue();
    }

    @Transactional
    public long rows(String action, String outcome) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from audit_event where action = ?1 and outcome = ?2")
                        .setParameter(1, action)
                        .setParameter(2, outcome)
                        .getSingleResult())
                .longValue();
    }
}
