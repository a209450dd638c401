package org.candor.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Whose record an identifier names: a view over the records' tables, never written. */
@Entity
@Table(name = "record_owner")
public class RecordOwner {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private UUID patient;

    @SuppressWarnings("NullAway.Init")
    protected RecordOwner() {} // JPA

    UUID id() {
        return id;
    }

    UUID patient() {
        return patient;
    }
}
