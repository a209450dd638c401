package org.candor.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One person's way in: address, password hash, roles.
 *
 * <p>Holds no health data and no licence; a patient's record is {@code Patient}, a nurse's licence belongs to the
 * practice. Every change of what the person may do raises {@link #accessVersion}, which ends all open sessions.
 */
@Entity
@Table(name = "account")
public class Account {
    /** INVITED: the address is not proven yet. DISABLED: kept for the record, cannot sign in. */
    public enum State {
        INVITED,
        ACTIVE,
        DISABLED
    }

    @Id
    private UUID id;

    @Column(name = "email")
    private String email;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "language")
    private String language;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "email_verified_at")
    private @Nullable Instant emailVerifiedAt;

    @Column(name = "access_version")
    private int accessVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "last_sign_in_at")
    private @Nullable Instant lastSignInAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @Version
    private long version;

    protected Account() {} // JPA

    private Account(UUID id, EmailAddress email, String fullName, String language, Set<Role> roles, Instant now) {
        this.id = id;
        this.email = email.value();
        this.fullName = fullName;
        this.language = language;
        this.roles = new HashSet<>(roles);
        state = State.INVITED;
        createdAt = now;
        changedAt = now;
    }

    /** A person who works here and has yet to open the mailed link and choose a password. */
    public static Account invited(
            UUID id, EmailAddress email, String fullName, String language, Set<Role> roles, Instant now) {
        RoleRules.refusal(roles).ifPresent(reason -> {
            throw new Refusal(reason, "invitation with " + roles);
        });
        return new Account(id, email, fullName, language, roles, now);
    }

    /** A patient who chose a password and has yet to prove the address. */
    public static Account signedUp(
            UUID id, EmailAddress email, String fullName, String language, String passwordHash, Instant now) {
        Account account = new Account(id, email, fullName, language, EnumSet.of(Role.PATIENT), now);
        account.passwordHash = passwordHash;
        return account;
    }

    /**
     * The mailed link came back: the address is the person's own.
     *
     * @return whether this is news
     */
    public boolean proveEmail(Instant now) {
        boolean news = emailVerifiedAt == null;
        if (news) {
            emailVerifiedAt = now;
            changedAt = now;
        }
        if (state == State.INVITED && passwordHash != null) {
            state = State.ACTIVE;
        }
        return news;
    }

    /** A new password ends every session that the old one opened. */
    public void choosePassword(String newHash, Instant now) {
        passwordHash = newHash;
        changeAccess(now);
    }

    /** The same password under newer parameters; nobody is signed out. */
    public void refreshHash(String newHash) {
        passwordHash = newHash;
    }

    public void rename(String newName, String newLanguage, Instant now) {
        fullName = newName;
        language = newLanguage;
        changedAt = now;
    }

    public void giveRoles(Set<Role> newRoles, Instant now) {
        RoleRules.refusal(newRoles).ifPresent(reason -> {
            throw new Refusal(reason, id + " with " + newRoles);
        });
        if (!roles.equals(newRoles)) {
            roles.clear();
            roles.addAll(newRoles);
            changeAccess(now);
        }
    }

    public void disable(Instant now) {
        state = State.DISABLED;
        changeAccess(now);
    }

    /** Back to work; a person who never proved the address stays invited. */
    public void enable(Instant now) {
        state = passwordHash != null && emailVerifiedAt != null ? State.ACTIVE : State.INVITED;
        changeAccess(now);
    }

    public void endSessions(Instant now) {
        changeAccess(now);
    }

    void signedIn(Instant now) {
        lastSignInAt = now;
    }

    private void changeAccess(Instant now) {
        accessVersion++;
        changedAt = now;
    }

    public boolean maySignIn() {
        return state == State.ACTIVE;
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    public String fullName() {
        return fullName;
    }

    public String language() {
        return language;
    }

    public State state() {
        return state;
    }

    public Set<Role> roles() {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    public int accessVersion() {
        return accessVersion;
    }

    public Optional<Instant> emailVerifiedAt() {
        return Optional.ofNullable(emailVerifiedAt);
    }

    public Optional<Instant> lastSignInAt() {
        return Optional.ofNullable(lastSignInAt);
    }
}
