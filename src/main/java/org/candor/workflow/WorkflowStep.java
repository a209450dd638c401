package org.candor.workflow;

/**
 * The code behind one service task. The class name is the catalogue key with a capital: {@code ScreenIntake} runs for
 * {@code ${screenIntake}}. A step runs as {@code Role.WORKFLOW}, in the engine's transaction, at least once: it must
 * be safe to run twice.
 */
public interface WorkflowStep {
    void run(StepContext step);
}
