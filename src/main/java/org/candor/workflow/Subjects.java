package org.candor.workflow;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells the task list whom its items are about. The list itself holds identifiers only; a feature that knows people
 * answers, in one query for a whole page of the list.
 */
public interface Subjects {

    /**
     * What a list shows for a record.
     *
     * @param request whose chart stands beside it; null when there is none
     */
    record Subject(@Nullable UUID request, String name, String number) implements Serializable {
        public boolean hasChart() {
            return request != null;
        }

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
