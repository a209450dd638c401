package org.candor.scheduling.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.candor.config.PracticeZone;
import org.candor.scheduling.EvaluationService;
import org.candor.scheduling.EvaluationService.Candidate;
import org.candor.scheduling.EvaluationService.Clinician;
import org.candor.scheduling.Place;
import org.candor.scheduling.SchedulingRefusal;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Page "Book an evaluation" of a coordinator: which request, which clinician, where and when. */
@Named
@ViewScoped
public class BookEvaluationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private EvaluationService evaluations;

    @Inject
    private PracticeZone zone;

    private String request = "";
    private String clinician = "";
    private String place = Place.HOME.name();
    private String day = "";
    private String time = "";

    public String book() {
        var start = start().orElseThrow(() -> new Refusal(SchedulingRefusal.TIME_NOT_VALID, "form"));
        var visit = evaluations.book(chosen(request), chosen(clinician), placeChosen(), start);
        return "calendar?week=" + start.atZone(zone.id()).toLocalDate() + "&visit=" + visit + "&faces-redirect=true";
    }

    public List<Candidate> getCandidates() {
        return evaluations.waiting();
    }

    public List<Clinician> getClinicians() {
        return evaluations.clinicians();
    }

    public List<Place> getPlaces() {
        return List.of(Place.HOME, Place.VIDEO);
    }

    private Place placeChosen() {
        return getPlaces().stream()
                .filter(one -> one.name().equals(place))
                .findFirst()
                .orElseThrow(() -> new Refusal(SchedulingRefusal.NOTHING_CHOSEN, "place"));
    }

    private static UUID chosen(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException nothing) {
            throw new Refusal(SchedulingRefusal.NOTHING_CHOSEN, "form");
        }
    }

    private Optional<Instant> start() {
        try {
            return Optional.of(LocalDateTime.parse(day.strip() + "T" + time.strip())
                    .atZone(zone.id())
                    .toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    public String getRequest() {
        return request;
    }

    public void setRequest(@Nullable String request) {
        this.request = Objects.requireNonNullElse(request, "");
    }

    public String getClinician() {
        return clinician;
    }

    public void setClinician(@Nullable String clinician) {
        this.clinician = Objects.requireNonNullElse(clinician, "");
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = Objects.requireNonNullElse(place, "");
    }

    public String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = Objects.requireNonNullElse(day, "");
    }

    public String getTime() {
        return time;
    }

    public void setTime(@Nullable String time) {
        this.time = Objects.requireNonNullElse(time, "");
    }
}
