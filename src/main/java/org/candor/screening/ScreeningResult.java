package org.candor.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candor.shared.Ids;
import org.candor.vault.HealthData;
import org.candor.vault.Kept;

/**
 * What one run of the rules over one request came to: by which tables, on which facts, which rows held, and when. Only added to; the
 * database refuses a change. What a person does about it stands in the {@link Finding}s.
 *
 * <p>FHIR counterpart: <a href="https://hl7.org/fhir/R4/guidanceresponse.html">GuidanceResponse</a>.
 */
@Entity
@Table(name = "screening_result")
public class ScreeningResult implements Kept {
    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "screened_at")
    private Instant screenedAt;

    @Column(name = "findings_table")
    private String findingsTable;

    @Column(name = "outcome_table")
    private String outcomeTable;

    private String engine;

    private String outcome;

    @HealthData
    private String facts;

    @HealthData
    @Column(name = "facts_sha256")
    private String factsSha256;

    @HealthData
    private String rules;

    protected ScreeningResult() {
        this(new UUID(0, 0), Snapshot.read(""), List.of(), new Rules("", "", ""), "", Instant.EPOCH);
    }

    /** Which bytes were evaluated, each by the first digits of its SHA-256, and which engine did it. */
    record Rules(String findingsTable, String outcomeTable, String engine) {}

    ScreeningResult(UUID request, Snapshot facts, List<Hit> hits, Rules rules, String outcome, Instant now) {
        this.id = Ids.random();
        this.requestId = request;
        this.screenedAt = now;
        this.findingsTable = rules.findingsTable();
        this.outcomeTable = rules.outcomeTable();
        this.engine = rules.engine();
        this.outcome = outcome;
        this.facts = facts.toString();
        this.factsSha256 = facts.sha256();
        this.rules = hits.stream().map(Hit::ruleId).collect(Collectors.joining(" "));
    }

    @Override
    public UUID keyOwner() {
        return requestId;
    }

    public UUID getId() {
        return id;
    }

    public UUID getRequestId() {
        return requestId;
    }

    public Instant getScreenedAt() {
        return screenedAt;
    }

    public String getFindingsTable() {
        return findingsTable;
    }

    public String getOutcomeTable() {
        return outcomeTable;
    }

    public String getEngine() {
        return engine;
    }

    /** STOP, NEEDS_REVIEW or PROCEED, as the table of queues said with what people had closed by then. */
    public String getOutcome() {
        return outcome;
    }

    public Snapshot facts() {
        return Snapshot.read(facts);
    }

    public String getFactsSha256() {
        return factsSha256;
    }

    /** The rows that held. */
    public List<String> ruleIds() {
        return rules.isEmpty() ? List.of() : Arrays.asList(rules.split(" "));
    }
}
