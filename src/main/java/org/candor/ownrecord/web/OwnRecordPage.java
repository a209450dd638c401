package org.candor.ownrecord.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candor.ownrecord.AskedSuggestion;
import org.candor.ownrecord.Brought;
import org.candor.ownrecord.BroughtFile;
import org.candor.ownrecord.Disagreement;
import org.candor.ownrecord.OwnRecordReader;
import org.candor.ownrecord.OwnRecordService;
import org.candor.ownrecord.Suggestion.Kind;
import org.candor.shared.web.TextBundle;
import org.primefaces.PrimeFaces;

/** Page {@code patient/own-record}: bring a record from elsewhere, and say of each thing in it whether it is one's own. */
@Named
@ViewScoped
public class OwnRecordPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Map<Kind, String> SECTIONS =
            Map.of(Kind.MEDICINE, "medicines", Kind.CONDITION, "conditions", Kind.ALLERGY, "allergies");

    @Inject
    private OwnRecordService ownRecords;

    @Inject
    private AskedWords words;

    @Inject
    private TextBundle text;

    private UUID request = new UUID(0, 0);
    private boolean found;
    private boolean editable;
    private long open;
    private List<FileLine> files = List.of();
    private List<AskedLine> lines = List.of();

    /** A file on the page. */
    public record FileLine(UUID id, String name, String of, int entries, int leftOut, int asked, boolean taken)
            implements Serializable {}

    public void open() {
        ownRecords.current().ifPresent(this::show);
    }

    private void show(Brought brought) {
        found = true;
        request = brought.request();
        editable = brought.editable();
        open = brought.open();
        files = brought.files().stream().map(file -> line(file, brought)).toList();
        var shown = new ArrayList<AskedLine>();
        for (var kind : Kind.values()) {
            for (var asked : brought.suggestions()) {
                if (asked.getKind() == kind) {
                    boolean first =
                            shown.stream().noneMatch(line -> line.getKind().equals(kind.name()));
                    shown.add(line(asked, first, brought.differs(asked)));
                }
            }
        }
        lines = List.copyOf(shown);
    }

    private static FileLine line(BroughtFile file, Brought brought) {
        int asked = (int) brought.suggestions().stream()
                .filter(each -> each.getFileId().equals(file.getId()))
                .count();
        var of = (file.getPatientName() + " " + file.getPatientBorn()).strip();
        return new FileLine(
                file.getId(), file.getName(), of, file.getEntries(), file.getLeftOut(), asked, file.isTaken());
    }

    private AskedLine line(AskedSuggestion asked, boolean first, Optional<Disagreement.Kind> differs) {
        return new AskedLine(
                asked.getId(),
                asked.getKind().name(),
                first,
                words.said(asked.getSaid()),
                words.day(asked.getSaid()),
                words.sources(asked),
                asked.getVerdict().name(),
                differs.filter(Disagreement.Kind.ANSWERED_OTHERWISE::equals).isPresent(),
                SECTIONS.getOrDefault(asked.getKind(), ""),
                asked.ownWords().orElseGet(() -> words.said(asked.getSaid())));
    }

    public void isMine(UUID file) {
        ownRecords.isMine(request, file);
        open();
    }

    public void takeAway(UUID file) {
        ownRecords.takeAway(request, file);
        open();
    }

    public void accept(AskedLine line) {
        ownRecords.accept(request, line.id());
        showAgain(line, "undo");
    }

    public void correct(AskedLine line) {
        ownRecords.correct(request, line.id(), line.getWords());
        showAgain(line, "undo");
    }

    public void turnDown(AskedLine line) {
        ownRecords.turnDown(request, line.id());
        showAgain(line, "undo");
    }

    public void undo(AskedLine line) {
        ownRecords.undo(request, line.id());
        showAgain(line, "accept");
    }

    /** The pressed button is gone: the hands stay on the same thing. */
    private void showAgain(AskedLine line, String button) {
        int row = lines.indexOf(line);
        open();
        PrimeFaces.current()
                .executeScript("document.getElementById('record:lines:" + row + ":" + button + "').focus()");
    }

    public UUID getRequest() {
        return request;
    }

    public boolean isFound() {
        return found;
    }

    public boolean isEditable() {
        return editable;
    }

    public List<FileLine> getFiles() {
        return files;
    }

    /** Files that carry another name or birth date. */
    public List<FileLine> getInDoubt() {
        return files.stream().filter(file -> !file.taken()).toList();
    }

    public List<AskedLine> getLines() {
        return lines;
    }

    /** "3 of 12 answered". */
    public String getProgress() {
        return text.format("ownRecord.progress", lines.size() - open, lines.size());
    }

    public int getMostBytes() {
        return OwnRecordReader.MOST_BYTES;
    }
}
