package org.candor.vault;

import org.candor.shared.RefusalReason;

/** Why something sealed stays shut. */
public enum VaultRefusal implements RefusalReason {
    /** Its key is gone or another one, its bytes were changed, or they were moved here from another row or column. */
    UNREADABLE
}
