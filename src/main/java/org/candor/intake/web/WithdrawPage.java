package org.candor.intake.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.candor.intake.WithdrawalService;
import org.candor.shared.web.FieldNotes;
import org.jspecify.annotations.Nullable;

/** Page patient/withdraw: takes the request back after one plain question; a person may ask again later. */
@Named
@ViewScoped
public class WithdrawPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private WithdrawalService withdrawals;

    @Inject
    private FieldNotes notes;

    private @Nullable UUID request;
    private String number = "";

    public void open() {
        withdrawals.open().ifPresent(open -> {
            request = open.getId();
            number = open.number();
        });
    }

    public String withdraw() {
        if (request != null) {
            withdrawals.withdraw(request);
            notes.done("withdraw.done", number);
        }
        return "/patient/home?faces-redirect=true";
    }

    public String askAgain() {
        withdrawals.openAgain();
        notes.done("withdraw.openedAgain");
        return "/patient/home?faces-redirect=true";
    }

    public boolean isOpen() {
        return request != null;
    }

    public String getNumber() {
        return number;
    }
}
