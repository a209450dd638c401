package org.candor.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.candor.shared.Ids;
import org.candor.shared.PlainText;
import org.candor.shared.Refusal;
import org.candor.vault.HealthData;
import org.candor.vault.Kept;
import org.jspecify.annotations.Nullable;

/** One point of an {@link InformationRequest}: what the practice wants to know, and the patient's words. */
@Entity
@Table(name = "information_item")
public class InformationItem implements Kept {
    private static final int LONGEST_ANSWER = 4000;

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "information_request_id")
    private InformationRequest informationRequest;

    @Column(name = "position")
    private int position;

    @HealthData
    private String wish;

    @HealthData
    private @Nullable String answer;

    @SuppressWarnings("NullAway.Init")
    protected InformationItem() {} // JPA

    InformationItem(InformationRequest informationRequest, int position, String wish) {
        this.id = Ids.random();
        this.informationRequest = informationRequest;
        this.position = position;
        this.wish = PlainText.checked(wish, PlainText.NOTE);
    }

    void answer(String words) {
        if (words.length() > LONGEST_ANSWER) {
            throw new Refusal(ReviewRefusal.TOO_LONG, "information item " + id);
        }
        answer = PlainText.checked(words.strip(), LONGEST_ANSWER);
    }

    @Override
    public UUID keyOwner() {
        return informationRequest.getRequestId();
    }

    public UUID getId() {
        return id;
    }

    public int getPosition() {
        return position;
    }

    public String getWish() {
        return wish;
    }

    /** Blank while there is none. */
    public String getAnswer() {
        return answer == null ? "" : answer;
    }
}
