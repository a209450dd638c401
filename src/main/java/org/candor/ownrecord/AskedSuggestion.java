package org.candor.ownrecord;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candor.ownrecord.Suggestion.Kind;
import org.candor.shared.Ids;
import org.candor.vault.HealthData;
import org.candor.vault.Kept;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion that was put to the patient, and what she said to it: hers, hers in other words, not hers, or nothing yet. Does
 * not hold the answer of the intake that came of it, only where that stands.
 */
@Entity
@Table(name = "asked_suggestion")
public class AskedSuggestion implements Kept {

    /** What the patient says to it. */
    public enum Verdict {
        OPEN,
        MINE,
        CORRECTED,
        NOT_MINE
    }

    private static final Suggestion NOTHING = new Suggestion(Kind.MEDICINE, "", "", "", "", "", "", "", List.of());

    @Id
    private UUID id;

    @Column(name = "file_id")
    private UUID fileId;

    @Column(name = "request_id")
    private UUID requestId;

    private int place;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @HealthData
    @Convert(converter = SuggestionColumn.class)
    private Suggestion said;

    @Enumerated(EnumType.STRING)
    private Verdict verdict = Verdict.OPEN;

    @HealthData
    @Column(name = "own_words")
    private @Nullable String ownWords;

    private String path = "";

    @Column(name = "lead_answered")
    private boolean leadAnswered;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private long version;

    protected AskedSuggestion() {
        this(new UUID(0, 0), new UUID(0, 0), 0, NOTHING);
    }

    AskedSuggestion(UUID file, UUID request, int place, Suggestion said) {
        this.id = Ids.random();
        this.fileId = file;
        this.requestId = request;
        this.place = place;
        this.kind = said.kind();
        this.said = said;
    }

    /** @param where of the answers it stands now */
    void isHers(Answered where, Instant now) {
        decide(Verdict.MINE, where, now);
    }

    void isHersAs(String words, Answered where, Instant now) {
        ownWords = words;
        decide(Verdict.CORRECTED, where, now);
    }

    void isNotHers(Instant now) {
        decide(Verdict.NOT_MINE, Answered.NOWHERE, now);
    }

    void isOpenAgain() {
        verdict = Verdict.OPEN;
        ownWords = null;
        decidedAt = null;
        path = "";
        leadAnswered = false;
    }

    private void decide(Verdict said, Answered where, Instant now) {
        verdict = said;
        decidedAt = now;
        path = where.path();
        leadAnswered = where.leadAnswered();
    }

    @Override
    public UUID keyOwner() {
        return requestId;
    }

    public UUID getId() {
        return id;
    }

    public UUID getFileId() {
        return fileId;
    }

    public int getPlace() {
        return place;
    }

    public Kind getKind() {
        return kind;
    }

    public Suggestion getSaid() {
        return said;
    }

    public Verdict getVerdict() {
        return verdict;
    }

    public boolean isOpen() {
        return verdict == Verdict.OPEN;
    }

    /** What the patient wrote instead. */
    public Optional<String> ownWords() {
        return Optional.ofNullable(ownWords);
    }

    /** As it is hers: her own words, else the record's. */
    public String words() {
        return ownWords().orElse(said.text());
    }

    Answered answered() {
        return new Answered(path, leadAnswered);
    }

    public @Nullable Instant getDecidedAt() {
        return decidedAt;
    }
}
