package org.candor.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.candor.shared.Ids;
import org.candor.shared.PlainText;
import org.candor.shared.Refusal;
import org.candor.vault.HealthData;
import org.candor.vault.Kept;
import org.jspecify.annotations.Nullable;

/**
 * The override of one finding by two licensed clinicians, one of them the medical director: the first writes the reason, the second
 * confirms or refuses. It is of the finding's facts: where one of them changes, the rule finds anew, and that finding stands open.
 */
@Entity
@Table(name = "finding_override")
public class FindingOverride implements Kept {
    public enum State {
        /** For the second person; the finding still stands open. */
        WAITING,
        CONFIRMED,
        REFUSED
    }

    private static final int LONGEST_REASON = 2000;

    @Id
    private UUID id;

    @Column(name = "finding_id")
    private UUID findingId;

    @Column(name = "request_id")
    private UUID requestId;

    private UUID author;

    @Column(name = "author_name")
    private String authorName;

    @Column(name = "author_is_director")
    private boolean authorIsDirector;

    @Column(name = "asked_at")
    private Instant askedAt;

    @HealthData
    private String reason;

    @Column(name = "second_account")
    private @Nullable UUID second;

    @Column(name = "second_name")
    private @Nullable String secondName;

    @Column(name = "second_is_director")
    private @Nullable Boolean secondIsDirector;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @HealthData
    private @Nullable String answer;

    @Enumerated(EnumType.STRING)
    private State state;

    /** The finding, as long as it waits: the database lets one wait at a time. */
    @Column(name = "waits_for")
    private @Nullable UUID waitsFor;

    @Version
    private long version;

    protected FindingOverride() {
        this(new UUID(0, 0), new UUID(0, 0), new By(new UUID(0, 0), "", false, false), "", Instant.EPOCH);
    }

    /**
     * One of the two.
     *
     * @param licensed as a prescriber in the state of the patient's home, today
     */
    public record By(UUID account, String name, boolean director, boolean licensed) {}

    private FindingOverride(UUID finding, UUID request, By author, String reason, Instant now) {
        this.id = Ids.random();
        this.findingId = finding;
        this.requestId = request;
        this.author = author.account();
        this.authorName = author.name();
        this.authorIsDirector = author.director();
        this.askedAt = now;
        this.reason = reason;
        this.state = State.WAITING;
        this.waitsFor = finding;
    }

    /**
     * Writes the reason; nothing is overridden yet.
     *
     * @throws Refusal {@code NOT_OPEN}, {@code NEVER_CLOSED}, {@code NEEDS_NEW_FACT}, {@code NOT_OF_TWO} for a finding that one person
     *     closes, {@code NOT_LICENSED}, {@code REASON_MISSING}
     */
    static FindingOverride ask(Finding finding, By author, String reason, Instant now) {
        finding.refuseUnlessOverridable();
        refuseUnlessLicensed(author);
        return new FindingOverride(finding.getId(), finding.getRequestId(), author, written(reason), now);
    }

    /**
     * @throws Refusal {@code NO_OVERRIDE_WAITS}, {@code OWN_OVERRIDE} by its author, {@code NOT_LICENSED}, {@code NEEDS_DIRECTOR} when
     *     neither is the medical director
     */
    void confirm(By by, Instant now) {
        answeredBy(by, now);
        if (!authorIsDirector && !by.director()) {
            throw new Refusal(ScreeningRefusal.NEEDS_DIRECTOR, "override " + id);
        }
        state = State.CONFIRMED;
    }

    /** @throws Refusal as {@link #confirm}, and {@code REASON_MISSING} */
    void refuse(By by, String why, Instant now) {
        answeredBy(by, now);
        answer = written(why);
        state = State.REFUSED;
    }

    private void answeredBy(By by, Instant now) {
        if (state != State.WAITING) {
            throw new Refusal(ScreeningRefusal.NO_OVERRIDE_WAITS, "override " + id);
        }
        if (by.account().equals(author)) {
            throw new Refusal(ScreeningRefusal.OWN_OVERRIDE, "override " + id);
        }
        refuseUnlessLicensed(by);
        second = by.account();
        secondName = by.name();
        secondIsDirector = by.director();
        answeredAt = now;
        waitsFor = null;
    }

    private static void refuseUnlessLicensed(By by) {
        if (!by.licensed()) {
            throw new Refusal(ScreeningRefusal.NOT_LICENSED, "account " + by.account());
        }
    }

    private static String written(String reason) {
        if (reason.isBlank()) {
            throw new Refusal(ScreeningRefusal.REASON_MISSING, "override");
        }
        return PlainText.checked(reason.strip(), LONGEST_REASON);
    }

    @Override
    public UUID keyOwner() {
        return requestId;
    }

    public UUID getId() {
        return id;
    }

    public UUID getFindingId() {
        return findingId;
    }

    public UUID getRequestId() {
        return requestId;
    }

    public UUID getAuthor() {
        return author;
    }

    public String getAuthorName() {
        return authorName;
    }

    public boolean isAuthorDirector() {
        return authorIsDirector;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public String getReason() {
        return reason;
    }

    public @Nullable UUID getSecond() {
        return second;
    }

    public @Nullable String getSecondName() {
        return secondName;
    }

    public @Nullable Instant getAnsweredAt() {
        return answeredAt;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public State getState() {
        return state;
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }
}
