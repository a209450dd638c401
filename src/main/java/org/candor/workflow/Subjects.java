package org.candor.workflow;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Tells the task list whom its items are about. The list itself holds identifiers only; a feature that knows people
 * answers, in one query for a whole page of the list.
 */
public interface Subjects {

    /** What a list shows for a record, and the request its chart belongs to. */
    record Subject(UUID request, String name, String number) implements Serializable {
        /** For pages. */
        public String getName() {
            return name.isBlank() ? number : name;
        }

        /** For pages. */
        public String getNumber() {
            return number;
        }
    }

    /**
     * @param ids intake requests, or consents in renewals and revocations
     * @return an entry for each id that is known
     */
    Map<UUID, Subject> of(Collection<UUID> ids);
}
