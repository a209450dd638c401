package org.candor.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row and no content: whoever holds it locked is the one that seals, on whichever node. */
@Entity
@Table(name = "audit_sealing")
public class Sealing {
    static final int ONLY = 1;

    @Id
    private int id;

    protected Sealing() {} // JPA
}
