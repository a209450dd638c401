package org.candor.workflow.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.check.RuleTable;
import org.candor.workflow.edition.EditionProposal;
import org.candor.workflow.edition.EditionService;
import org.candor.workflow.edition.ProposalService;
import org.candor.workflow.edition.WorkflowDraft;
import org.candor.workflow.edition.WorkflowEdition;
import org.jspecify.annotations.Nullable;

/** All workflows and rule tables of the practice: their editions with who and when, how many requests run on each, the draft, and what waits. */
@Named
@RequestScoped
public class WorkflowsPage {
    private static final StepCatalogue CATALOGUE = StepCatalogue.shipped();

    @Inject
    private EditionService editions;

    @Inject
    private ProposalService proposals;

    @Inject
    private TextBundle text;

    private @Nullable List<Workflow> workflows;
    private @Nullable List<Workflow> tables;
    private @Nullable List<EditionProposal> open;

    /** One workflow or rule table as the page shows it. */
    public record Workflow(
            String key,
            String name,
            List<Line> editions,
            @Nullable WorkflowDraft draft,
            boolean waiting,
            boolean table) {
        public String getKey() {
            return key;
        }

        public String getName() {
            return name;
        }

        public List<Line> getEditions() {
            return editions;
        }

        public Line getLive() {
            return editions.get(0);
        }

        public @Nullable WorkflowDraft getDraft() {
            return draft;
        }

        public boolean isTable() {
            return table;
        }

        /** Whether a proposal waits for a second person. */
        public boolean isWaiting() {
            return waiting;
        }
    }

    /** One edition with the number of requests that run on it. */
    public record Line(WorkflowEdition edition, long running, boolean live) {
        public WorkflowEdition getEdition() {
            return edition;
        }

        public long getRunning() {
            return running;
        }

        public boolean isLive() {
            return live;
        }
    }

    public List<Workflow> getWorkflows() {
        if (workflows == null) {
            var running = editions.running();
            workflows = CATALOGUE.processes().stream()
                    .map(process -> shown(process.key(), running, false))
                    .toList();
        }
        return workflows;
    }

    public List<Workflow> getTables() {
        if (tables == null) {
            tables = RuleTable.all().stream()
                    .map(table -> shown(table.key(), Map.of(), true))
                    .toList();
        }
        return tables;
    }

    private Workflow shown(String key, Map<String, Long> running, boolean table) {
        var all = editions.editions(key);
        var lines = all.stream()
                .map(each -> new Line(
                        each, table ? 0 : running.getOrDefault(each.getDefinitionId(), 0L), each == all.get(0)))
                .toList();
        var waiting =
                getProposals().stream().anyMatch(each -> each.getProcessKey().equals(key));
        return new Workflow(
                key, text.get("workflow." + key), lines, editions.draft(key).orElse(null), waiting, table);
    }

    /** What waits for a second person, of all workflows. */
    public List<EditionProposal> getProposals() {
        if (open == null) {
            open = proposals.open();
        }
        return open;
    }

    /** Sends the exact bytes of an edition as a file. */
    public void export(UUID id) throws IOException {
        var edition = editions.edition(id);
        var answer = FacesContext.getCurrentInstance().getExternalContext();
        answer.responseReset();
        answer.setResponseContentType("application/xml; charset=UTF-8");
        answer.setResponseHeader(
                "Content-Disposition",
                "attachment; filename=\"" + edition.getProcessKey() + "-edition-" + edition.getNumber()
                        + (RuleTable.of(edition.getProcessKey()).isPresent() ? ".dmn\"" : ".bpmn\""));
        answer.getResponseOutputStream().write(edition.bytes());
        FacesContext.getCurrentInstance().responseComplete();
    }
}
