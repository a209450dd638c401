package org.candor.shared;

/** Why an act was not done although every rule said yes. */
public enum ConflictRefusal implements RefusalReason {
    /** Somebody changed the same at the same moment, again and again. */
    AT_ONCE
}
