package org.candor.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.candor.shared.Ids;
import org.candor.vault.HealthData;
import org.candor.vault.Kept;
import org.candor.vault.Vault;
import org.jspecify.annotations.Nullable;

/** A mail on its way: kept with the act it tells of, tried again with growing pauses until a server takes it. */
@Entity
@Table(name = "outbox_mail")
public class OutboxMail implements Kept {
    /** Pause after the first failed try; it doubles, up to {@link #LONGEST_PAUSE}. */
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Id
    private UUID id;

    @Column(name = "message_key")
    private String key;

    @Column(name = "recipient")
    private String recipient;

    @Column(name = "subject")
    private String subject;

    @HealthData
    @Column(name = "body")
    private String body;

    @Column(name = "attachment_name")
    private @Nullable String attachmentName;

    @Column(name = "attachment_type")
    private @Nullable String attachmentType;

    @HealthData
    @Column(name = "attachment")
    private byte @Nullable [] attachment;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "tries")
    private int tries;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    protected OutboxMail() {} // JPA

    OutboxMail(Message message, Instant now) {
        id = Ids.random();
        key = message.key();
        recipient = message.to();
        subject = message.subject();
        body = message.body();
        message.attachment().ifPresent(file -> {
            attachmentName = file.name();
            attachmentType = file.contentType();
            attachment = file.content();
        });
        createdAt = now;
        dueAt = now;
    }

    void sent(Instant now) {
        sentAt = now;
    }

    /** The server did not take it: wait, then try again. */
    void failed(Instant now) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
        tries++;
        dueAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    boolean wasTried() {
        return tries > 0;
    }

    @Override
    public UUID keyOwner() {
        return Vault.PRACTICE;
    }

    public UUID getId() {
        return id;
    }

    public String getKey() {
        return key;
    }

    public String getRecipient() {
        return recipient;
    }

    public String getSubject() {
        return subject;
    }

    public String getBody() {
        return body;
    }

    public Optional<Attachment> file() {
        return attachment == null || attachmentName == null || attachmentType == null
                ? Optional.empty()
                : Optional.of(new Attachment(attachmentName, attachmentType, attachment));
    }

    public @Nullable String getAttachmentName() {
        return attachmentName;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }
}
