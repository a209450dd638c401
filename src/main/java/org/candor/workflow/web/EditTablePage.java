package org.candor.workflow.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import org.candor.shared.Refusal;
import org.candor.workflow.check.RuleTable;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.edition.EditionRefusal;
import org.candor.workflow.edition.WorkflowDraft;
import org.jspecify.annotations.Nullable;

/** The editor of a rule table's draft: read all rows, change one at a time, check, ask a second person. */
@Named
@ViewScoped
public class EditTablePage extends DraftPage {
    private static final long serialVersionUID = 1L;
    private String row = "";
    private List<TableCell> cells = List.of();
    private transient @Nullable ShownTable shown;

    /** Without a table in the address, the list. */
    public @Nullable String open() {
        var table = RuleTable.of(getKey());
        if (table.isEmpty()) {
            return LIST;
        }
        openDraft();
        cells = getShown().cellsOf(row, table.get());
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
        return TableRows.of(draft().getBpmn()).orElseThrow(() -> new Refusal(EditionRefusal.NOT_ACCEPTED, getKey()));
    }

    /** What reads as the live edition again is the live edition again, to the byte. */
    private String keep(TableRows rows, String next) {
        var live = editions.live(getKey()).getBpmn();
        var same = TableRows.of(live).filter(each -> each.text().equals(rows.text()));
        editions.save(getKey(), version, same.isPresent() ? live : rows.text());
        return "/admin/edit-table?faces-redirect=true&table=" + getKey() + "&row=" + next;
    }

    @Override
    public void check() {
        findings = editions.check(getKey(), draft().getBpmn());
    }

    public String propose() {
        if (!isChecked()) {
            check();
        }
        return proposeChecked();
    }

    private WorkflowDraft draft() {
        return editions.draft(getKey()).orElseThrow(() -> new Refusal(EditionRefusal.NO_SUCH_DRAFT, getKey()));
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

    /** The cells of the chosen row; empty when none is chosen. */
    public List<TableCell> getCells() {
        return cells;
    }

    public boolean isChanged() {
        return !draft().getBpmn().equals(editions.live(getKey()).getBpmn());
    }

    public String getRow() {
        return row;
    }

    public void setRow(@Nullable String id) {
        if (row.isEmpty() && id != null && id.matches("[A-Za-z_][\\w.-]*")) {
            row = id;
        }
    }
}
