package org.candor.practice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.candor.access.Account;
import org.candor.access.Role;
import org.candor.practice.NurseDayOff;
import org.candor.practice.NurseHours;
import org.candor.practice.PracticeService;
import org.jspecify.annotations.Nullable;

/** Page "Hours": weekly hours of each nurse with dates, and days off. */
@Named
@RequestScoped
public class HoursPage {
    @Inject
    private PracticeService practice;

    @Inject
    private StaffChoice staff;

    @Inject
    private Today today;

    private String nurse = "";
    private List<DayOfWeek> weekdays = List.of();
    private @Nullable LocalTime opens;
    private @Nullable LocalTime closes;
    private final GivenDays days = new GivenDays();
    private @Nullable LocalDate dayOff;

    public String add() {
        practice.addHours(Given.person(nurse), weekdays, Given.of(opens), Given.of(closes), days.effective());
        return "hours?faces-redirect=true";
    }

    public String end(UUID hours) {
        practice.endHours(hours, days.lastGiven());
        return "hours?faces-redirect=true";
    }

    public String addDayOff() {
        practice.addDayOff(Given.person(nurse), Given.of(dayOff));
        return "hours?faces-redirect=true";
    }

    public String removeDayOff(UUID id) {
        practice.removeDayOff(id);
        return "hours?faces-redirect=true";
    }

    public List<NurseHours> getRows() {
        return practice.hours();
    }

    public List<NurseDayOff> getDaysOff() {
        return practice.daysOff();
    }

    public String nameOf(UUID person) {
        return staff.nameOf(person);
    }

    public String stateOf(NurseHours hours) {
        return today.stateOf(hours.getDates());
    }

    public List<Account> getNurses() {
        return staff.holding(Role.INFUSION_NURSE);
    }

    public DayOfWeek[] getAllWeekdays() {
        return DayOfWeek.values();
    }

    public String getNurse() {
        return nurse;
    }

    public void setNurse(@Nullable String nurse) {
        this.nurse = Objects.requireNonNullElse(nurse, "");
    }

    public List<DayOfWeek> getWeekdays() {
        return weekdays;
    }

    public void setWeekdays(@Nullable List<DayOfWeek> weekdays) {
        this.weekdays = Objects.requireNonNullElse(weekdays, List.of());
    }

    public @Nullable LocalTime getOpens() {
        return opens;
    }

    public void setOpens(@Nullable LocalTime opens) {
        this.opens = opens;
    }

    public @Nullable LocalTime getCloses() {
        return closes;
    }

    public void setCloses(@Nullable LocalTime closes) {
        this.closes = closes;
    }

    public GivenDays getDays() {
        return days;
    }

    public @Nullable LocalDate getDayOff() {
        return dayOff;
    }

    public void setDayOff(@Nullable LocalDate dayOff) {
        this.dayOff = dayOff;
    }
}
