package org.candor.intake.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.candor.intake.FirstContactAnswer;
import org.candor.intake.FirstContactForm;
import org.candor.intake.FirstContactService;
import org.candor.shared.web.TextBundle;
import org.jspecify.annotations.Nullable;

/** Page public/ask-for-a-call: no account, two minutes, and somebody calls. */
@Named
@ViewScoped
public class AskForACallPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private FirstContactService firstContact;

    @Inject
    private ContactProblems problems;

    @Inject
    private TextBundle text;

    @Inject
    private HttpServletRequest request;

    private final FirstContactForm form = new FirstContactForm();
    private @Nullable FirstContactAnswer answer;

    /** The person reads this page in a language; that is the first guess for the call. */
    public void open() {
        form.getContact().setLanguage(text.language());
    }

    public void ask() {
        if (problems.none("ask", form)) {
            answer = firstContact.askForCall(form, request.getRemoteAddr());
        }
    }

    public FirstContactForm getForm() {
        return form;
    }

    /** {@code OPENED}, {@code UNDER_AGE}, {@code OUT_OF_AREA}, or nothing while the form stands here. */
    public String getAnswer() {
        return answer == null ? "" : answer.name();
    }
}
