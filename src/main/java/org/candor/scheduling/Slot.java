package org.candor.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A time that may be offered: who comes, from when until when, and why it stands where it stands in the list.
 *
 * @param endsAt end of recovery, when the nurse leaves the home
 * @param reasons words a coordinator may see; never a health fact
 */
public record Slot(UUID nurseId, String nurseName, Instant startsAt, Instant endsAt, List<Reason> reasons) {

    /** Why a slot is good; its sentence stands in the text bundle. */
    public enum Reason {
        SOONEST,
        SAME_AREA_DAY,
        MORNING,
        NURSE_FREE_DAY
    }
}
