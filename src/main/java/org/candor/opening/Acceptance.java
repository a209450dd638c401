package org.candor.opening;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** A medical director's signature under a list of exact versions. Never changed; a new version needs a new one. */
@Entity
@Table(name = "content_acceptance")
public class Acceptance {
    @Id
    private UUID id;

    @Column(name = "accepted_at", nullable = false)
    private Instant acceptedAt;

    @Column(name = "accepted_by", nullable = false)
    private UUID acceptedBy;

    @Column(name = "director_name", nullable = false)
    private String directorName;

    @Column(name = "meaning", nullable = false)
    private String meaning;

    @Column(name = "list_sha256", nullable = false)
    private String listSha256;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "accepted_version", joinColumns = @JoinColumn(name = "acceptance_id"))
    private Set<AcceptedVersion> versions = new HashSet<>();

    protected Acceptance() {} // JPA

    Acceptance(UUID id, UUID by, String directorName, String meaning, ContentList list, Instant now) {
        this.id = id;
        this.acceptedBy = by;
        this.directorName = directorName;
        this.meaning = meaning;
        this.listSha256 = list.sha256();
        this.acceptedAt = now;
        list.items().forEach(item -> versions.add(item.version()));
    }

    public boolean covers(Acceptable content) {
        return versions.contains(content.version());
    }

    public Instant getAcceptedAt() {
        return acceptedAt;
    }

    public String getDirectorName() {
        return directorName;
    }

    public String getMeaning() {
        return meaning;
    }

    public int getVersionCount() {
        return versions.size();
    }

    public String getListSha256() {
        return listSha256;
    }
}
