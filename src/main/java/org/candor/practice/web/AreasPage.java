package org.candor.practice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.candor.access.Account;
import org.candor.access.Role;
import org.candor.practice.PracticeService;
import org.candor.practice.ServiceArea;
import org.candor.practice.UsState;
import org.jspecify.annotations.Nullable;

/** Page "Areas": ZIP codes the practice visits, for one nurse or all, with dates. */
@Named
@RequestScoped
public class AreasPage {
    @Inject
    private PracticeService practice;

    @Inject
    private StaffChoice staff;

    @Inject
    private Today today;

    private String name = "";
    private String state = "";
    private String zips = "";
    private String nurse = "";
    private final GivenDays days = new GivenDays();

    public String add() {
        var only = nurse.isBlank() ? null : UUID.fromString(nurse);
        practice.addArea(name, state, zips, only, days.effective());
        return "areas?faces-redirect=true";
    }

    public String end(UUID area) {
        practice.endArea(area, days.lastGiven());
        return "areas?faces-redirect=true";
    }

    public List<ServiceArea> getRows() {
        return practice.areas();
    }

    /** Who serves the area; blank for every nurse. */
    public String nurseOf(ServiceArea area) {
        return area.nurse().map(staff::nameOf).orElse("");
    }

    public String stateOf(ServiceArea area) {
        return today.stateOf(area.getDates());
    }

    public List<Account> getNurses() {
        return staff.holding(Role.INFUSION_NURSE);
    }

    public List<String> getStates() {
        return UsState.CODES;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Objects.requireNonNullElse(name, "");
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = Objects.requireNonNullElse(state, "");
    }

    public String getZips() {
        return zips;
    }

    public void setZips(@Nullable String zips) {
        this.zips = Objects.requireNonNullElse(zips, "");
    }

    public String getNurse() {
        return nurse;
    }

    public void setNurse(@Nullable String nurse) {
        this.nurse = Objects.requireNonNullElse(nurse, "");
    }

    public GivenDays getDays() {
        return days;
    }
}
