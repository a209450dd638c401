package org.candor.scheduling.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.candor.config.PracticeZone;
import org.candor.scheduling.Readiness;
import org.candor.scheduling.SchedulingRefusal;
import org.candor.scheduling.SchedulingService;
import org.candor.scheduling.Slot;
import org.candor.scheduling.SlotPicks;
import org.candor.shared.Refusal;
import org.candor.shared.web.TextBundle;
import org.candor.shared.web.When;
import org.candor.workflow.web.WorklistPage;
import org.jspecify.annotations.Nullable;

/** Panel "Book visit" of a coordinator: what is ready, the best slots with the reason, and the booking. */
@Named
@RequestScoped
public class BookVisitPage {
    private static final int STARTS_A_DAY = 3;
    private static final int SHOWN = 12;

    @Inject
    private SchedulingService scheduling;

    @Inject
    private WorklistPage worklistPage;

    @Inject
    private PracticeZone zone;

    @Inject
    private When when;

    @Inject
    private TextBundle text;

    private @Nullable Readiness readiness;
    private String slot = "";

    public String book() {
        var chosen = SlotKey.read(slot)
                .orElseThrow(() -> new Refusal(SchedulingRefusal.NOTHING_CHOSEN, "request " + worklistPage.subject()));
        readiness = null; // what is free now is read again if this is refused
        scheduling.book(worklistPage.subject(), chosen.nurse(), chosen.start());
        return worklistPage.finished(text.format("bookVisit.done", when.dayTime(chosen.start())));
    }

    public boolean isReady() {
        return readiness().isReady();
    }

    public List<ReadinessFlags.Line> getFlags() {
        return ReadinessFlags.of(readiness());
    }

    /** Label to key, best first as the days come. */
    public Map<String, String> getSlots() {
        var labels = new LinkedHashMap<String, String>();
        SlotPicks.byDay(readiness().slots(), zone.id(), STARTS_A_DAY).values().stream()
                .flatMap(List::stream)
                .limit(SHOWN)
                .forEach(one -> labels.put(label(one), SlotKey.of(one)));
        return labels;
    }

    private String label(Slot one) {
        var why = one.reasons().stream()
                .map(reason -> text.get("slotReason." + reason.name()))
                .collect(Collectors.joining("; "));
        return text.format(
                "bookVisit.slot", when.dayTime(one.startsAt()), when.time(one.endsAt()), one.nurseName(), why);
    }

    private Readiness readiness() {
        var known = readiness;
        if (known == null) {
            known = scheduling.readiness(worklistPage.subject());
            readiness = known;
        }
        return known;
    }

    public String getSlot() {
        return slot;
    }

    public void setSlot(@Nullable String slot) {
        this.slot = Objects.requireNonNullElse(slot, "");
    }
}
