package org.candor.workflow;

import org.candor.shared.RefusalReason;

/** Why a workflow or a worklist item could not be moved. */
public enum WorkflowRefusal implements RefusalReason {
    /** The request is not at that step (any more): somebody else was quicker, or it moved on. */
    NOT_WAITING,
    /** Another person holds the task. */
    CLAIMED_BY_ANOTHER,
    /** The task is finished, or was never there. */
    NO_SUCH_ITEM,
    /** The address names a part of the task list that does not exist. */
    NO_SUCH_PART
}
