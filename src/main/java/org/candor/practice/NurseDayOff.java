package org.candor.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A day on which a nurse does not work, whatever the weekly hours say. The reason is the nurse's own business. */
@Entity
@Table(name = "nurse_day_off")
public class NurseDayOff {
    @Id
    private UUID id;

    @Column(name = "nurse_id", nullable = false)
    private UUID nurseId;

    @Column(name = "day_off", nullable = false)
    private LocalDate day;

    protected NurseDayOff() {} // JPA

    public NurseDayOff(UUID id, UUID nurseId, LocalDate day) {
        this.id = id;
        this.nurseId = nurseId;
        this.day = day;
    }

    public UUID getId() {
        return id;
    }

    public UUID getNurseId() {
        return nurseId;
    }

    public LocalDate getDay() {
        return day;
    }
}
