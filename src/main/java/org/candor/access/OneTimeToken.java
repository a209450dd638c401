package org.candor.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A link that works once: it proves an address, resets a password or lets an invited person in.
 *
 * <p>The link carries 256 random bits; this row holds only their SHA-256, so a copy of the database opens nothing.
 */
@Entity
@Table(name = "one_time_token")
public class OneTimeToken {
    /** What the link is for, and how long it lives. */
    public enum Purpose {
        VERIFY_EMAIL(Duration.ofHours(24)),
        RESET_PASSWORD(Duration.ofHours(1)),
        INVITE_STAFF(Duration.ofDays(7)),
        INVITE_PATIENT(Duration.ofDays(14)),
        FIRST_ADMIN(Duration.ofHours(24)),
        TEST_MAIL(Duration.ofHours(24));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        public Duration life() {
            return life;
        }
    }

    /** The row to store, and the secret to mail; the secret exists nowhere else. */
    public record Issued(OneTimeToken token, String secret) {}

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private UUID id;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "purpose")
    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Column(name = "subject")
    private @Nullable UUID subject;

    @Column(name = "email")
    private @Nullable String email;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Version
    private long version;

    protected OneTimeToken() {} // JPA

    private OneTimeToken(UUID id, String secretHash, Purpose purpose, Instant now) {
        this.id = id;
        this.secretHash = secretHash;
        this.purpose = purpose;
        issuedAt = now;
        expiresAt = now.plus(purpose.life());
    }

    /** A link for an account that exists. */
    public static Issued forAccount(UUID id, Purpose purpose, UUID account, Instant now) {
        Issued issued = issue(id, purpose, now);
        issued.token.accountId = account;
        return issued;
    }

    /** A link for a person without an account: the request it is about, and the address it is mailed to. */
    public static Issued forRequest(UUID id, Purpose purpose, UUID request, EmailAddress email, Instant now) {
        Issued issued = issue(id, purpose, now);
        issued.token.subject = request;
        issued.token.email = email.value();
        return issued;
    }

    /** A link for whoever reads the server's log. */
    public static Issued forTheServersOwner(UUID id, Instant now) {
        return issue(id, Purpose.FIRST_ADMIN, now);
    }

    private static Issued issue(UUID id, Purpose purpose, Instant now) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return new Issued(new OneTimeToken(id, hashOf(text), purpose, now), text);
    }

    public static String hashOf(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    public boolean isUsable(Purpose wanted, Instant now) {
        return purpose == wanted && usedAt == null && now.isBefore(expiresAt);
    }

    /** @throws Refusal {@code LINK_NOT_VALID} when used before, too old, or issued for something else */
    public void use(Purpose wanted, Instant now) {
        if (!isUsable(wanted, now)) {
            throw new Refusal(AccessRefusal.LINK_NOT_VALID, id + " for " + purpose + " used as " + wanted);
        }
        usedAt = now;
    }

    /** A newer link takes its place. */
    public void withdraw(Instant now) {
        usedAt = now;
    }

    public Optional<UUID> accountId() {
        return Optional.ofNullable(accountId);
    }

    public Optional<UUID> subject() {
        return Optional.ofNullable(subject);
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }
}
