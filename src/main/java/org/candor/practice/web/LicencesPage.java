package org.candor.practice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.candor.access.Account;
import org.candor.access.Role;
import org.candor.practice.Licence;
import org.candor.practice.LicenceKind;
import org.candor.practice.PracticeService;
import org.candor.practice.UsState;
import org.jspecify.annotations.Nullable;

/** Page "Licences": who may do what in which state, with dates; ended ones stay. */
@Named
@RequestScoped
public class LicencesPage {
    @Inject
    private PracticeService practice;

    @Inject
    private StaffChoice staff;

    @Inject
    private Today today;

    private String account = "";
    private LicenceKind kind = LicenceKind.RN;
    private String state = "";
    private String number = "";
    private final GivenDays days = new GivenDays();

    public String add() {
        practice.addLicence(Given.person(account), kind, state, number, days.firstGiven(), days.lastGiven());
        return "licences?faces-redirect=true";
    }

    public String end(UUID licence) {
        practice.endLicence(licence, days.lastGiven());
        return "licences?faces-redirect=true";
    }

    public List<Licence> getRows() {
        return practice.licences();
    }

    public String nameOf(UUID person) {
        return staff.nameOf(person);
    }

    /** ended, soon (30 days or less) or valid. */
    public String stateOf(Licence licence) {
        return today.stateOf(licence.getDates());
    }

    public List<Account> getPeople() {
        return staff.holding(Role.INFUSION_NURSE, Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR);
    }

    public LicenceKind[] getKinds() {
        return LicenceKind.values();
    }

    public List<String> getStates() {
        return UsState.CODES;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(@Nullable String account) {
        this.account = Objects.requireNonNullElse(account, "");
    }

    public LicenceKind getKind() {
        return kind;
    }

    /** A form without it leaves what stood there. */
    public void setKind(@Nullable LicenceKind kind) {
        this.kind = Objects.requireNonNullElse(kind, this.kind);
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = Objects.requireNonNullElse(state, "");
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = Objects.requireNonNullElse(number, "");
    }

    public GivenDays getDays() {
        return days;
    }
}
