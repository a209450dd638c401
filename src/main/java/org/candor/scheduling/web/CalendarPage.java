package org.candor.scheduling.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.candor.config.PracticeZone;
import org.candor.scheduling.SchedulingService;
import org.candor.scheduling.VisitService;
import org.candor.scheduling.VisitService.PlannedNurse;
import org.candor.scheduling.VisitService.PlannedVisit;
import org.candor.shared.web.TextBundle;
import org.jspecify.annotations.Nullable;

/** Page "Week": the visits of each nurse from Monday to Sunday, as a grid and as a list; a visit can be cancelled. */
@Named
@ViewScoped
public class CalendarPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int DAYS = 7;

    @Inject
    private VisitService visits;

    @Inject
    private SchedulingService scheduling;

    @Inject
    private PracticeZone zone;

    @Inject
    private Clock clock;

    @Inject
    private TextBundle text;

    private @Nullable String week;
    private @Nullable String visit;
    private transient @Nullable List<PlannedVisit> planned;
    private transient @Nullable List<PlannedNurse> nurses;

    public String cancel(UUID id) {
        planned = null;
        scheduling.cancel(id);
        return "calendar?week=" + monday() + "&faces-redirect=true";
    }

    public List<LocalDate> getDays() {
        return monday().datesUntil(monday().plusDays(DAYS)).toList();
    }

    public List<PlannedNurse> getNurses() {
        var known = nurses;
        if (known == null) {
            known = visits.nurses(monday(), monday().plusDays(DAYS - 1));
            nurses = known;
        }
        return known;
    }

    public List<PlannedVisit> getVisits() {
        var known = planned;
        if (known == null) {
            known = visits.between(monday(), monday().plusDays(DAYS - 1));
            planned = known;
        }
        return known;
    }

    public List<PlannedVisit> visitsOf(UUID nurse, LocalDate day) {
        return getVisits().stream()
                .filter(one -> one.nurseId().equals(nurse) && dayOf(one).equals(day))
                .toList();
    }

    public String nurseName(UUID nurse) {
        return getNurses().stream()
                .filter(one -> one.id().equals(nurse))
                .map(PlannedNurse::name)
                .findFirst()
                .orElse("");
    }

    public boolean isFree(PlannedNurse nurse, LocalDate day) {
        return nurse.freeDays().contains(day) && visitsOf(nurse.id(), day).isEmpty();
    }

    /** Style classes that place a visit in the grid: quarter hours from 8:00, and its length. */
    public String place(PlannedVisit one) {
        return WeekGrid.place(one.startsAt(), one.endsAt(), zone.id());
    }

    /** The visit in the address, if it is in this week. */
    public @Nullable PlannedVisit getChosen() {
        return getVisits().stream()
                .filter(one -> one.id().toString().equals(visit))
                .findFirst()
                .orElse(null);
    }

    public LocalDate dayOf(PlannedVisit one) {
        return one.startsAt().atZone(zone.id()).toLocalDate();
    }

    public LocalDate getToday() {
        return LocalDate.now(clock.withZone(zone.id()));
    }

    public String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE", locale()).format(day);
    }

    public String dayMonth(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", locale()).format(day);
    }

    public String getTitle() {
        return text.format("calendar.range", dayMonth(monday()), dayMonth(monday().plusDays(DAYS - 1)));
    }

    public LocalDate getMonday() {
        return monday();
    }

    public LocalDate getBefore() {
        return monday().minusWeeks(1);
    }

    public LocalDate getAfter() {
        return monday().plusWeeks(1);
    }

    /** The Monday of the week in the address, or of this week for anything else. */
    private LocalDate monday() {
        try {
            var day = week == null ? getToday() : LocalDate.parse(week);
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        } catch (DateTimeParseException notADay) {
            return getToday().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    }

    private Locale locale() {
        return Locale.forLanguageTag(text.language());
    }

    public @Nullable String getWeek() {
        return week;
    }

    public void setWeek(@Nullable String week) {
        this.week = week;
    }

    public @Nullable String getVisit() {
        return visit;
    }

    public void setVisit(@Nullable String visit) {
        this.visit = visit;
    }
}
