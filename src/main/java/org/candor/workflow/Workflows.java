package org.candor.workflow;

import java.util.Map;
import java.util.UUID;

/**
 * Starts and moves workflows. Everything happens in the caller's transaction: the record and the workflow change
 * together, or neither does. Pages never call this; observers in {@code process} packages do.
 */
public interface Workflows {

    /** Starts the newest edition of a process for a subject. A second start for the same subject is ignored. */
    void start(String processKey, UUID subject, Fact<?>... facts);

    /**
     * Completes the open task of that step.
     *
     * @throws org.candor.shared.Refusal {@code NOT_WAITING} when the workflow does not wait there (any more)
     */
    void finish(String stepKey, UUID subject, Fact<?>... facts);

    boolean waitsAt(String stepKey, UUID subject);

    /** As {@link #finish}, but nothing happens when the step does not wait. */
    boolean finishIfWaiting(String stepKey, UUID subject, Fact<?>... facts);

    /** Whether any process is running for the subject. */
    boolean isRunning(UUID subject);

    /** Delivers a message; false when no running workflow of the subject listens for it. */
    boolean tell(String message, UUID subject, Fact<?>... facts);

    /** Running requests of one edition, by element id of the diagram. */
    Map<String, Long> runningByElement(String definitionId);

    /** How many requests run on each edition, by the engine's definition id; one query. */
    Map<String, Long> runningByDefinition();

    /**
     * Deploys a diagram that passed the check; joins the caller's transaction.
     *
     * @return the engine's definition id, which an edition remembers
     */
    String deploy(String processKey, byte[] bpmn);
}
