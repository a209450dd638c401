package org.candor.practice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.candor.access.Account;
import org.candor.access.Role;
import org.candor.practice.OnCallDuty;
import org.candor.practice.OnCallService;
import org.candor.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Page "On call": who is told when a patient may be in danger, in which order, with dates; ended duties stay. */
@Named
@RequestScoped
public class OnCallPage {
    @Inject
    private OnCallService onCall;

    @Inject
    private StaffChoice staff;

    @Inject
    private Today today;

    private Integer turn = 1;
    private String account = "";
    private String phone = "";
    private final GivenDays days = new GivenDays();

    public String add() {
        onCall.add(turn, Given.person(account), phone, days.effective());
        return "on-call?faces-redirect=true";
    }

    public String end(UUID duty) {
        onCall.end(duty, days.lastGiven());
        return "on-call?faces-redirect=true";
    }

    public List<OnCallDuty> getRows() {
        return onCall.duties();
    }

    public boolean isNobody() {
        return getRows().stream().noneMatch(duty -> duty.getDates().covers(today.date()));
    }

    public String nameOf(UUID person) {
        return staff.nameOf(person);
    }

    public String shown(String number) {
        return PhoneNumber.shown(number);
    }

    /** later, ended, soon (30 days or less) or valid. */
    public String stateOf(OnCallDuty duty) {
        return today.stateOf(duty.getDates());
    }

    public List<Account> getPeople() {
        return staff.holding(Role.CLINICIAN, Role.MEDICAL_DIRECTOR);
    }

    public List<Integer> getTurns() {
        return IntStream.rangeClosed(1, OnCallDuty.TURNS).boxed().toList();
    }

    public Integer getTurn() {
        return turn;
    }

    /** A form without it leaves what stood there. */
    public void setTurn(@Nullable Integer turn) {
        this.turn = Objects.requireNonNullElse(turn, this.turn);
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(@Nullable String account) {
        this.account = Objects.requireNonNullElse(account, "");
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = Objects.requireNonNullElse(phone, "");
    }

    public GivenDays getDays() {
        return days;
    }
}
