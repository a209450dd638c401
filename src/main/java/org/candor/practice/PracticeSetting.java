package org.candor.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One value of one setting from a day on, with its source. Rows are only added; the newest that has begun counts. */
@Entity
@Table(name = "practice_setting")
public class PracticeSetting {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "name", nullable = false)
    private SettingName name;

    @Column(name = "setting_value", nullable = false)
    private String value;

    @Column(name = "valid_from", nullable = false)
    private LocalDate firstDay;

    @Column(name = "source", nullable = false)
    private String source;

    @Column(name = "decided_at", nullable = false)
    private Instant decidedAt;

    @Column(name = "decided_by", nullable = false)
    private String decidedBy;

    protected PracticeSetting() {} // JPA

    public PracticeSetting(
            UUID id, SettingName name, String value, LocalDate firstDay, String source, Instant decidedAt, String by) {
        this.id = id;
        this.name = name;
        this.value = value.strip();
        this.firstDay = firstDay;
        this.source = source.strip();
        this.decidedAt = decidedAt;
        this.decidedBy = by;
    }

    /** The same value as a row among the shipped ones. */
    public Settings.Row row() {
        return new Settings.Row(name, value, firstDay, source);
    }

    public SettingName getName() {
        return name;
    }

    public String getValue() {
        return value;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public String getSource() {
        return source;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public String getDecidedBy() {
        return decidedBy;
    }
}
