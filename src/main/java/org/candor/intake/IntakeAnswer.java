package org.candor.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.candor.vault.HealthData;
import org.candor.vault.Kept;

/**
 * The answer to one question of a request, as it was last saved: by whom and when. Only read through JPA; {@link IntakeAnswers}
 * writes it with one statement, so that two tabs never lose more than the one field both changed.
 */
@Entity
@Table(name = "intake_answer")
public class IntakeAnswer implements Kept {

    /** Which question of which request. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "request_id")
        private UUID request;

        private String section;
        private String path;

        protected Key() {
            this(new UUID(0, 0), "", "");
        }

        Key(UUID request, String section, String path) {
            this.request = request;
            this.section = section;
            this.path = path;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && request.equals(that.request)
                    && section.equals(that.section)
                    && path.equals(that.path);
        }

        @Override
        public int hashCode() {
            return Objects.hash(request, section, path);
        }
    }

    @EmbeddedId
    private Key key;

    @HealthData
    @Convert(converter = GivenColumn.class)
    private List<String> given;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "answered_by")
    private UUID answeredBy;

    protected IntakeAnswer() {
        key = new Key();
        given = List.of();
        answeredAt = Instant.EPOCH;
        answeredBy = new UUID(0, 0);
    }

    @Override
    public UUID keyOwner() {
        return key.request;
    }

    public String section() {
        return key.section;
    }

    public String path() {
        return key.path;
    }

    public List<String> given() {
        return given;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public UUID answeredBy() {
        return answeredBy;
    }
}
