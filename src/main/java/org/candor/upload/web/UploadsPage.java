package org.candor.upload.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.candor.upload.Sent;
import org.candor.upload.Upload;
import org.candor.upload.UploadReader;
import org.candor.upload.UploadService;

/** Page {@code patient/uploads}: send photos and PDFs, see what is there and what staff said to it, take one away. */
@Named
@ViewScoped
public class UploadsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private UploadService uploads;

    private UUID request = new UUID(0, 0);
    private boolean found;
    private boolean open;
    private boolean identityChecked;
    private boolean sent;
    private List<Line> lines = List.of();

    /** An upload on the page. */
    public record Line(UUID id, String kind, int pages, Instant at, String state, boolean waiting)
            implements Serializable {}

    public void open() {
        uploads.current().ifPresent(this::show);
    }

    private void show(Sent now) {
        found = true;
        request = now.request();
        open = now.open();
        identityChecked = now.identityChecked();
        lines = now.uploads().stream().map(UploadsPage::line).toList();
    }

    private static Line line(Upload upload) {
        return new Line(
                upload.getId(),
                upload.getKind().name(),
                upload.getPages(),
                upload.getBroughtAt(),
                upload.getState().name(),
                upload.isWaiting());
    }

    public void takeAway(UUID upload) {
        uploads.takeAway(upload);
        open();
    }

    /** Numbers of its pictures, from 0. */
    public List<Integer> pagesOf(Line line) {
        return IntStream.range(0, line.pages()).boxed().toList();
    }

    public List<String> getKinds() {
        return Stream.of(Upload.Kind.values()).map(Enum::name).toList();
    }

    public UUID getRequest() {
        return request;
    }

    public boolean isFound() {
        return found;
    }

    public boolean isOpen() {
        return open;
    }

    public boolean isIdentityChecked() {
        return identityChecked;
    }

    /** All files of the last sending arrived. */
    public boolean isSent() {
        return sent;
    }

    public void setSent(boolean sent) {
        this.sent = sent;
    }

    public List<Line> getLines() {
        return lines;
    }

    public int getMostBytes() {
        return UploadReader.MOST_BYTES;
    }

    public int getMostMegabytes() {
        return UploadReader.MOST_BYTES / 1024 / 1024;
    }
}
