package org.candor.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.candor.shared.Refusal;
import org.candor.vault.HealthData;
import org.candor.vault.Kept;
import org.jspecify.annotations.Nullable;

/**
 * A person the practice cares for, or may come to care for: who they are and how to reach them.
 *
 * <p>Holds no answers and nothing clinical; those belong to the requests. Has no account while only a call was asked
 * for. FHIR counterpart: <a href="https://hl7.org/fhir/R4/patient.html">Patient</a>.
 */
@Entity
@Table(name = "patient")
public class Patient implements Kept {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    @HealthData
    @Column(name = "birth_date")
    private @Nullable LocalDate birthDate;

    @HealthData
    @Column(name = "phone")
    private String phone;

    @HealthData
    @Column(name = "zip")
    private String zip;

    @Column(name = "state")
    private String state;

    @Column(name = "language")
    private String language;

    @Column(name = "best_time")
    @Enumerated(EnumType.STRING)
    private BestTime bestTime;

    @Column(name = "safe_contact")
    @Enumerated(EnumType.STRING)
    private SafeContact safeContact;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "pretend")
    private boolean pretend;

    @Column(name = "identity_checked")
    private boolean identityChecked;

    @Column(name = "identity_means")
    @Enumerated(EnumType.STRING)
    private @Nullable IdentityMeans identityMeans;

    @Column(name = "identity_checked_at")
    private @Nullable Instant identityCheckedAt;

    @Column(name = "identity_checked_by")
    private @Nullable UUID identityCheckedBy;

    @Version
    private long version;

    protected Patient() {} // JPA

    /** @param state two letters, of the area that the ZIP code lies in */
    public Patient(UUID id, ContactDetails details, String state, Instant now) {
        this.id = id;
        createdAt = now;
        change(details, state, now);
    }

    public final void change(ContactDetails details, String newState, Instant now) {
        givenName = details.givenName();
        familyName = details.familyName();
        phone = details.phone();
        zip = details.zip();
        state = newState;
        language = details.language();
        bestTime = details.bestTime();
        safeContact = details.safeContact();
        changedAt = now;
    }

    /** The person signed up: from now on this record is theirs to see. */
    public void signedUp(UUID account, Instant now) {
        accountId = account;
        changedAt = now;
    }

    /**
     * Staff compared a photo ID with this person and this name. Once is enough for the record; the nurse at the door looks again.
     *
     * @param account of whoever looked
     * @throws Refusal {@code OWN_IDENTITY}
     */
    public void identityChecked(IdentityMeans means, UUID account, Instant now) {
        if (account.equals(accountId)) {
            throw new Refusal(PatientRefusal.OWN_IDENTITY, "patient " + id);
        }
        if (!identityChecked) {
            identityChecked = true;
            identityMeans = means;
            identityCheckedAt = now;
            identityCheckedBy = account;
        }
    }

    public boolean isIdentityChecked() {
        return identityChecked;
    }

    public @Nullable IdentityMeans getIdentityMeans() {
        return identityMeans;
    }

    public @Nullable Instant getIdentityCheckedAt() {
        return identityCheckedAt;
    }

    public @Nullable UUID getIdentityCheckedBy() {
        return identityCheckedBy;
    }

    /** Invented, to try the portal before it opens (ADR-0019). */
    public void pretends() {
        pretend = true;
    }

    public boolean isPretend() {
        return pretend;
    }

    public void bornOn(LocalDate day, Instant now) {
        birthDate = day;
        changedAt = now;
    }

    public ContactDetails details() {
        return new ContactDetails(givenName, familyName, phone, zip, language, bestTime, safeContact);
    }

    @Override
    public UUID keyOwner() {
        return id;
    }

    public UUID getId() {
        return id;
    }

    public Optional<UUID> account() {
        return Optional.ofNullable(accountId);
    }

    public String getGivenName() {
        return givenName;
    }

    public String getFullName() {
        return givenName + " " + familyName;
    }

    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    /** E.164. */
    public String getPhone() {
        return phone;
    }

    public String getZip() {
        return zip;
    }

    public String getState() {
        return state;
    }

    public String getLanguage() {
        return language;
    }

    public BestTime getBestTime() {
        return bestTime;
    }

    public SafeContact getSafeContact() {
        return safeContact;
    }
}
