package org.candor.vault;

import java.util.UUID;

/** A record with {@link HealthData}. */
public interface Kept {
    /** The patient or the request whose data key seals it: without that key nothing of it can be read again. */
    UUID keyOwner();
}
