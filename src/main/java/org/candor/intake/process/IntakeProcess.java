package org.candor.intake.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.candor.intake.IntakeSubmitted;
import org.candor.intake.MoreAnswered;
import org.candor.workflow.Workflows;

/**
 * Intake in {@code intake-to-first-visit}: sending the answers ends the patient's task, in the same transaction as the answers
 * themselves.
 */
@ApplicationScoped
public class IntakeProcess {

    public static final String FILL_INTAKE = "fillIntake";
    public static final String ANSWER_MORE = "answerMore";

    @Inject
    private Workflows workflows;

    void finishIntake(@Observes IntakeSubmitted submitted) {
        workflows.finish(FILL_INTAKE, submitted.request());
    }

    void finishMore(@Observes MoreAnswered answered) {
        workflows.finish(ANSWER_MORE, answered.request());
    }
}
