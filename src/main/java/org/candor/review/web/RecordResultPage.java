package org.candor.review.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.candor.config.PracticeZone;
import org.candor.screening.Recordable;
import org.candor.screening.ScreeningService;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.web.WorklistPage;
import org.jspecify.annotations.Nullable;

/** Results that staff measured or found out: vitals, liver values, a pregnancy test, the drug-monitoring look-up. */
@Named
@ViewScoped
public class RecordResultPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ScreeningService screening;

    @Inject
    private WorklistPage worklist;

    @Inject
    private Clock clock;

    @Inject
    private PracticeZone zone;

    @Inject
    private TextBundle text;

    private final Map<String, @Nullable String> given = new HashMap<>();
    private LocalDate observedOn = LocalDate.EPOCH;

    @PostConstruct
    void today() {
        observedOn = LocalDate.now(clock.withZone(zone.id()));
    }

    /** Keeps what was typed; the chart and its findings follow at once. */
    public String keep() {
        screening.record(worklist.request(), typed(), observedOn);
        return worklist.here();
    }

    /** The vitals task: the numbers are kept and the task ends. */
    public String takeVitals() {
        screening.takeVitals(worklist.request(), typed(), observedOn);
        return worklist.finished(text.get("takeVitals.done"));
    }

    private Map<Recordable, String> typed() {
        var typed = new EnumMap<Recordable, String>(Recordable.class);
        given.forEach((name, value) -> typed.put(Recordable.valueOf(name), Objects.requireNonNullElse(value, "")));
        return typed;
    }

    /** Typed values by the name of the {@link Recordable}; a field left empty is null. */
    public Map<String, @Nullable String> getGiven() {
        return given;
    }

    public LocalDate getObservedOn() {
        return observedOn;
    }

    public void setObservedOn(LocalDate observedOn) {
        this.observedOn = observedOn;
    }
}
