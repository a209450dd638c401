package org.candor.practice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.candor.practice.AmbulanceService;
import org.candor.practice.AmbulanceTime;
import org.candor.practice.PracticeRefusal;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Page "Ambulance": minutes until one arrives, by ZIP code, with days and source. */
@Named
@RequestScoped
public class AmbulancePage {
    @Inject
    private AmbulanceService times;

    @Inject
    private Today today;

    private String zip = "";
    private String minutes = "";
    private String source = "";
    private final GivenDays days = new GivenDays();

    public String add() {
        if (!minutes.strip().matches("[0-9]{1,3}")) {
            throw new Refusal(PracticeRefusal.NOT_MINUTES, "minutes");
        }
        times.add(zip, Integer.parseInt(minutes.strip()), source, days.effective());
        return "ambulance?faces-redirect=true";
    }

    public String end(UUID row) {
        times.end(row, days.lastGiven());
        return "ambulance?faces-redirect=true";
    }

    public List<AmbulanceTime> getRows() {
        return times.all();
    }

    public String stateOf(AmbulanceTime row) {
        return today.stateOf(row.getDates());
    }

    public String getZip() {
        return zip;
    }

    public void setZip(@Nullable String zip) {
        this.zip = Objects.requireNonNullElse(zip, "");
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable String minutes) {
        this.minutes = Objects.requireNonNullElse(minutes, "");
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = Objects.requireNonNullElse(source, "");
    }

    public GivenDays getDays() {
        return days;
    }
}
