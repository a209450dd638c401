package org.candor.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.candor.review.ReviewService;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.web.WorklistPage;

/** The nurse's form: summary and medicines, then on to the clinician or back to the patient. */
@Named
@ViewScoped
public class ReviewMedicalHistoryPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReviewService review;

    @Inject
    private WorklistPage worklist;

    @Inject
    private TextBundle text;

    private String summary = "";
    private String medicines = "";
    private final AskForm ask = new AskForm();

    public String complete() {
        review.completeHistory(worklist.subject(), summary, medicines);
        return worklist.finished(text.get("reviewMedicalHistory.completed"));
    }

    public String askForMore() {
        review.askForMore(worklist.subject(), summary, medicines, ask.asked());
        return worklist.finished(text.get("reviewMedicalHistory.asked"));
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getMedicines() {
        return medicines;
    }

    public void setMedicines(String medicines) {
        this.medicines = medicines;
    }

    public AskForm getAsk() {
        return ask;
    }
}
