package org.candor.workflow.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.check.RuleTable;
import org.candor.workflow.edition.EditionService;
import org.candor.workflow.edition.RunningStep;
import org.candor.workflow.edition.WorkflowEdition;
import org.jspecify.annotations.Nullable;

/** Where the running requests of one edition are, on its drawing and as a list. Numbers only, no names. */
@Named
@RequestScoped
public class RunningPage {
    @Inject
    private EditionService editions;

    @Inject
    private TextBundle text;

    private String workflow = "";
    private int number;
    private @Nullable WorkflowEdition edition;
    private List<RunningStep> steps = List.of();
    private List<WorkflowEdition> all = List.of();
    private Map<String, Long> running = Map.of();

    /** Without a workflow in the address, the list of workflows; nothing ever runs on a rule table. */
    public @Nullable String open() {
        if (workflow.isBlank() || RuleTable.of(workflow).isPresent()) {
            return "/admin/workflows.xhtml?faces-redirect=true";
        }
        all = editions.editions(workflow);
        edition = all.stream()
                .filter(each -> each.getNumber() == number)
                .findFirst()
                .orElseGet(() -> editions.live(workflow));
        steps = editions.runningSteps(edition.getId());
        running = editions.running();
        return null;
    }

    /** The live edition and those that requests still run on. */
    public List<WorkflowEdition> getEditions() {
        return all.stream()
                .filter(each -> each == all.get(0)
                        || runningOn(each) > 0
                        || (edition != null && each.getId().equals(edition.getId())))
                .toList();
    }

    public long runningOn(WorkflowEdition one) {
        return running.getOrDefault(one.getDefinitionId(), 0L);
    }

    public @Nullable WorkflowEdition getEdition() {
        return edition;
    }

    public List<RunningStep> getSteps() {
        return steps;
    }

    /** Counts by element of the drawing, as the viewer reads them. */
    public String getCounts() {
        return steps.stream()
                .map(step -> "\"" + step.element() + "\":" + step.running())
                .collect(Collectors.joining(",", "{", "}"));
    }

    public String getName() {
        return text.get("workflow." + workflow);
    }

    public String getWorkflow() {
        return workflow;
    }

    public void setWorkflow(@Nullable String key) {
        workflow = key == null ? "" : key;
    }

    /** The edition to show; 0 is the live one. */
    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }
}
