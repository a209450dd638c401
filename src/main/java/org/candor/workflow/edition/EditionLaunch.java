package org.candor.workflow.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.candor.shared.Fingerprint;
import org.candor.workflow.Workflows;
import org.candor.workflow.check.RuleTable;

/** Gives a drawing to the engine and keeps it as an edition, both in the caller's transaction. A rule table is only kept. */
@ApplicationScoped
class EditionLaunch {
    @Inject
    private WorkflowEditions editions;

    @Inject
    private Workflows workflows;

    void shipped(String processKey, String bpmn, Instant now) {
        editions.add(WorkflowEdition.shipped(deployed(processKey, bpmn), now));
    }

    /** The proposal must have been ended as approved by this person: the database looks. */
    WorkflowEdition approved(EditionProposal proposal, int number, EditionProposal.By approver) {
        var edition = WorkflowEdition.approved(
                deployed(proposal.getProcessKey(), proposal.getBpmn()), number, proposal, approver);
        editions.add(edition);
        editions.flush();
        return edition;
    }

    private WorkflowEdition.Drawn deployed(String processKey, String bpmn) {
        var bytes = bpmn.getBytes(StandardCharsets.UTF_8);
        var isTable = RuleTable.of(processKey).isPresent();
        return new WorkflowEdition.Drawn(
                processKey, bpmn, Fingerprint.sha256(bytes), isTable ? null : workflows.deploy(processKey, bytes));
    }
}
