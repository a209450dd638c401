package org.candor.screening.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.candor.workflow.StepContext;
import org.candor.workflow.Variable;
import org.candor.workflow.WorkflowStep;

/**
 * Step "Screen intake" of {@code intake-to-first-visit}: which queue does the request join?
 *
 * <p>Reads: the intake and results of staff. Writes: {@link #QUEUE}. May run twice: findings are brought up to date, not added.
 */
@ApplicationScoped
public class ScreenIntake implements WorkflowStep {
    /** {@code ordinary}, {@code flagged} or {@code stopped}; "ordinary" is a queue of reviewers, never an approval. */
    public static final Variable<String> QUEUE = Variable.string("queue");

    @Inject
    private ScreeningRun screening;

    @Override
    public void run(StepContext step) {
        step.set(QUEUE, screening.run(step.subject()));
    }
}
