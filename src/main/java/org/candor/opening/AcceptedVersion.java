package org.candor.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** A name and the SHA-256 of the bytes that were accepted under it. */
@Embeddable
public class AcceptedVersion {
    @Column(name = "name")
    private String name;

    @Column(name = "sha256")
    private String sha256;

    protected AcceptedVersion() {} // JPA

    public AcceptedVersion(String name, String sha256) {
        this.name = name;
        this.sha256 = sha256;
    }

    public String getName() {
        return name;
    }

    public String getSha256() {
        return sha256;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AcceptedVersion version && name.equals(version.name) && sha256.equals(version.sha256);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, sha256);
    }
}
