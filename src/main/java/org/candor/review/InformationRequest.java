package org.candor.review;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One request to the patient that lists everything still needed: points in words, and sections of intake to look at
 * again. Asked at most three times; after that only a clinician decides.
 *
 * <p>FHIR counterpart: <a href="https://hl7.org/fhir/R4/communicationrequest.html">CommunicationRequest</a>.
 */
@Entity
@Table(name = "information_request")
public class InformationRequest {
    /** How often the patient may be asked for one request (workflow W07). */
    public static final int CAP = 3;

    private static final int MOST_ITEMS = 10;
    private static final int LONGEST_WISH = 1000;

    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "patient_id")
    private UUID patientId;

    private int number;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private String sections;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @OneToMany(mappedBy = "informationRequest", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @OrderBy("position")
    private List<InformationItem> items = new ArrayList<>();

    @Version
    private long version;

    protected InformationRequest() {
        this(new UUID(0, 0), new UUID(0, 0), 0, new UUID(0, 0), Instant.EPOCH, Instant.EPOCH, Set.of());
    }

    private InformationRequest(
            UUID request, UUID patient, int number, UUID askedBy, Instant now, Instant due, Set<String> sections) {
        this.id = Ids.random();
        this.requestId = request;
        this.patientId = patient;
        this.number = number;
        this.askedBy = askedBy;
        this.askedAt = now;
        this.dueAt = due;
        this.sections = String.join(",", sections);
    }

    /**
     * @param before how often the patient was asked already
     * @throws Refusal {@code ASKED_TOO_OFTEN}, {@code NOTHING_ASKED}, {@code TOO_LONG}
     */
    static InformationRequest of(
            UUID request, UUID patient, int before, UUID askedBy, AskForMore asked, Instant now, Instant due) {
        if (before >= CAP) {
            throw new Refusal(ReviewRefusal.ASKED_TOO_OFTEN, "request " + request, CAP);
        }
        var wishes = asked.wishes().stream()
                .map(String::strip)
                .filter(wish -> !wish.isEmpty())
                .toList();
        if (wishes.isEmpty() && asked.sections().isEmpty()) {
            throw new Refusal(ReviewRefusal.NOTHING_ASKED, "request " + request);
        }
        if (wishes.size() > MOST_ITEMS || wishes.stream().anyMatch(wish -> wish.length() > LONGEST_WISH)) {
            throw new Refusal(ReviewRefusal.TOO_LONG, "request " + request);
        }
        var information = new InformationRequest(request, patient, before + 1, askedBy, now, due, asked.sections());
        for (var wish : wishes) {
            information.items.add(new InformationItem(information, information.items.size() + 1, wish));
        }
        return information;
    }

    /**
     * Keeps the patient's words for each point; may be called again until everything is sent.
     *
     * @param words by the point's id; unknown ids are left out
     * @throws Refusal {@code ALREADY_ANSWERED}, {@code TOO_LONG}
     */
    void answer(Map<UUID, String> words) {
        if (answeredAt != null) {
            throw new Refusal(ReviewRefusal.ALREADY_ANSWERED, "information request " + id);
        }
        items.forEach(item -> item.answer(words.getOrDefault(item.getId(), item.getAnswer())));
    }

    /** The patient sent everything. Sending twice changes nothing. */
    void sent(Instant now) {
        if (answeredAt == null) {
            answeredAt = now;
        }
    }

    public boolean isOpen() {
        return answeredAt == null;
    }

    public UUID getId() {
        return id;
    }

    public UUID getRequestId() {
        return requestId;
    }

    public UUID getPatientId() {
        return patientId;
    }

    /** 1 for the first time. */
    public int getNumber() {
        return number;
    }

    public UUID getAskedBy() {
        return askedBy;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    public Set<String> sections() {
        return sections.isEmpty() ? Set.of() : Set.of(sections.split(","));
    }

    public @Nullable Instant getAnsweredAt() {
        return answeredAt;
    }

    public List<InformationItem> getItems() {
        return List.copyOf(items);
    }
}
