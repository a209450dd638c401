package org.candor.intake.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.candor.intake.FirstContactAnswer;
import org.candor.intake.FirstContactForm;
import org.candor.intake.FirstContactService;
import org.candor.shared.web.FieldNotes;
import org.candor.workflow.Worklist;
import org.jspecify.annotations.Nullable;

/** Page coordinator/new-call: the public form, filled while the person is on the phone; then the call-back task opens. */
@Named
@ViewScoped
public class NewCallPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String CALL_BACK = "callBack";

    @Inject
    private FirstContactService firstContact;

    @Inject
    private ContactProblems problems;

    @Inject
    private FieldNotes notes;

    @Inject
    private Worklist worklist;

    private final FirstContactForm form = new FirstContactForm();
    private @Nullable FirstContactAnswer answer;

    public String save() {
        if (!problems.none("call", form)) {
            return "";
        }
        answer = firstContact.takeCall(form);
        if (answer != FirstContactAnswer.OPENED) {
            return "";
        }
        notes.done("newCall.done");
        return worklist.openItem(CALL_BACK, form.request())
                .map(item -> "/staff/worklist.xhtml?part=all&item=" + item.getId() + "&faces-redirect=true")
                .orElse("/staff/worklist.xhtml?faces-redirect=true");
    }

    public FirstContactForm getForm() {
        return form;
    }

    public String getAnswer() {
        return answer == null ? "" : answer.name();
    }
}
