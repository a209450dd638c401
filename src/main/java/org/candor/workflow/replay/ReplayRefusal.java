package org.candor.workflow.replay;

import org.candor.shared.RefusalReason;

/** Why a finding is not shown on the engine. */
public enum ReplayRefusal implements RefusalReason {
    /** Somebody else looks at one; a server plays one at a time. */
    BUSY,
    /** It took longer than it may. */
    TOO_LONG,
    /** The check does not find it (any more), or there is no way to it. */
    NOTHING_TO_SHOW,
    /** The engine itself does not take the drawing. */
    NOT_TAKEN
}
