package org.candor.workflow.proof;

/** How a token moves through a node. */
enum NodeKind {
    START,
    TASK,
    CATCH,
    PASS,
    END,
    TERMINATE,
    ERROR,
    ESCALATION,
    CANCEL,
    COMPENSATE,
    EXCLUSIVE,
    PARALLEL,
    INCLUSIVE,
    EVENT_CHOICE,
    SCOPE,
    BOUNDARY
}
