package org.candor.workflow.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.candor.shared.Refusal;
import org.candor.shared.web.FieldNotes;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.check.RuleTable;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.edition.EditionProposal;
import org.candor.workflow.edition.EditionRefusal;
import org.candor.workflow.edition.EditionService;
import org.candor.workflow.edition.ProposalService;
import org.candor.workflow.edition.WorkflowDraft;
import org.jspecify.annotations.Nullable;

/** The editor of a rule table's draft: read all rows, change one at a time, check, ask a second person. */
@Named
@ViewScoped
public class EditTablePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/admin/workflows?faces-redirect=true";

    @Inject
    private EditionService editions;

    @Inject
    private ProposalService proposals;

    @Inject
    private TextBundle text;

    @Inject
    private FieldNotes notes;

    private String table = "";
    private String row = "";
    private String name = "";
    private String note = "";
    private long version;
    private int base;
    private @Nullable Instant savedAt;
    private @Nullable List<Finding> findings;
    private List<TableCell> cells = List.of();
    private transient @Nullable ShownTable shown;

    /** Without a table in the address, the list. */
    public @Nullable String open() {
        if (RuleTable.of(table).isEmpty()) {
            return LIST;
        }
        var draft = editions.openDraft(table);
        base = editions.edition(draft.getBasedOn()).getNumber();
        version = draft.getVersion();
        savedAt = draft.getUpdatedAt();
        cells = getShown().cellsOf(row, RuleTable.of(table).orElseThrow());
        return null;
    }

    public String save() {
        var asks = cells.stream()
                .filter(TableCell::isAsking)
                .map(TableCell::written)
                .toList();
        var gives = cells.stream()
                .filter(each -> !each.isAsking())
                .map(TableCell::written)
                .toList();
        return change(rows -> rows.write(row, asks, gives), row);
    }

    /** A row that never holds yet, below the chosen one. */
    public String add() {
        var rows = rows();
        var added = rows.add(row);
        return keep(rows, added);
    }

    public String remove() {
        return change(rows -> rows.remove(row), "");
    }

    public String move(boolean up) {
        return change(rows -> rows.move(row, up), row);
    }

    private String change(Consumer<TableRows> act, String next) {
        var rows = rows();
        act.accept(rows);
        return keep(rows, next);
    }

    private TableRows rows() {
        return TableRows.of(draft().getBpmn()).orElseThrow(() -> new Refusal(EditionRefusal.NOT_ACCEPTED, table));
    }

    /** What reads as the live edition again is the live edition again, to the byte. */
    private String keep(TableRows rows, String next) {
        var live = editions.live(table).getBpmn();
        var same = TableRows.of(live).filter(each -> each.text().equals(rows.text()));
        editions.save(table, version, same.isPresent() ? live : rows.text());
        return "/admin/edit-table?faces-redirect=true&table=" + table + "&row=" + next;
    }

    public void check() {
        findings = editions.check(table, draft().getBpmn());
    }

    public String propose() {
        if (!isChecked()) {
            check();
        }
        if (!getFindings().isEmpty()) {
            throw new Refusal(EditionRefusal.NOT_ACCEPTED, table);
        }
        proposals.propose(table, version, name, note);
        notes.done("workflow.proposed", getTitle());
        return LIST;
    }

    public String discard() {
        editions.discard(table);
        notes.done("workflow.discarded", getTitle());
        return LIST;
    }

    private WorkflowDraft draft() {
        return editions.draft(table).orElseThrow(() -> new Refusal(EditionRefusal.NO_SUCH_DRAFT, table));
    }

    /** The draft as it is stored now. */
    public ShownTable getShown() {
        var known = shown;
        if (known == null) {
            known = ShownTable.of(draft().getBpmn());
            shown = known;
        }
        return known;
    }

    /** The row that a finding is about; empty for the whole table. */
    public String rowOf(Finding finding) {
        return getShown().rowOf(finding.element());
    }

    /** What was asked for last, while it waits or after it was sent back. */
    public List<EditionProposal> getAsked() {
        return proposals.last(table).stream()
                .filter(last -> last.isOpen() || last.getState() == EditionProposal.State.SENT_BACK)
                .toList();
    }

    /** The cells of the chosen row; empty when none is chosen. */
    public List<TableCell> getCells() {
        return cells;
    }

    public String getTitle() {
        return text.get("workflow." + table);
    }

    public boolean isChecked() {
        return findings != null;
    }

    public List<Finding> getFindings() {
        return findings == null ? List.of() : findings;
    }

    /** The edition that the draft began from. */
    public int getBase() {
        return base;
    }

    public boolean isChanged() {
        return !draft().getBpmn().equals(editions.live(table).getBpmn());
    }

    public @Nullable Instant getSavedAt() {
        return savedAt;
    }

    public String getTable() {
        return table;
    }

    /** Which table is edited is said once, by the address; what is sent later does not change it. */
    public void setTable(@Nullable String key) {
        if (table.isEmpty() && key != null) {
            table = key;
        }
    }

    public String getRow() {
        return row;
    }

    public void setRow(@Nullable String id) {
        if (row.isEmpty() && id != null && id.matches("[A-Za-z_][\\w.-]*")) {
            row = id;
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
