package org.candor.upload.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.candor.access.AccessRefusal;
import org.candor.screening.FactCatalogue;
import org.candor.screening.Recordable;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;
import org.candor.shared.web.FieldNotes;
import org.candor.upload.Upload;
import org.candor.upload.UploadOnDesk;
import org.candor.upload.UploadReviewService;
import org.jspecify.annotations.Nullable;

/** Page {@code staff/uploads}: what waits left, the picture in the middle, the form for what it says right. */
@Named
@ViewScoped
public class CheckUploadsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private UploadReviewService uploads;

    @Inject
    private FieldNotes notes;

    private @Nullable String upload;
    private List<Line> lines = List.of();
    private transient @Nullable UploadOnDesk desk;

    /** A line of the list. */
    public record Line(UUID id, String kind, String patient, Instant at, boolean current) implements Serializable {}

    /** A value that was recorded from the picture, in words. */
    public record Value(String name, String given, LocalDate day) {}

    public void open() {
        if (chosen() && getDesk() == null) {
            throw new Refusal(AccessRefusal.NOT_FOUND, "upload");
        }
        lines = uploads.waiting().stream()
                .map(each -> new Line(
                        each.upload().getId(),
                        each.upload().getKind().name(),
                        each.patientName(),
                        each.upload().getBroughtAt(),
                        each.upload().getId().toString().equals(upload)))
                .toList();
    }

    private boolean chosen() {
        return upload != null && !upload.isBlank();
    }

    /** The chosen upload; nothing while none is. */
    public @Nullable UploadOnDesk getDesk() {
        if (desk == null && chosen()) {
            desk = Ids.named(upload).map(uploads::open).orElse(null);
        }
        return desk;
    }

    private UploadOnDesk known() {
        var shown = getDesk();
        if (shown == null) {
            throw new Refusal(AccessRefusal.NOT_FOUND, "upload");
        }
        return shown;
    }

    /** Numbers of its pictures, from 0. */
    public List<Integer> getPages() {
        return IntStream.range(0, known().upload().getPages()).boxed().toList();
    }

    public boolean isPhotoId() {
        return known().upload().getKind() == Upload.Kind.PHOTO_ID;
    }

    public List<Value> getKept() {
        return known().kept().stream()
                .map(fact -> new Value(
                        FactCatalogue.baseline().words(fact.getName()), fact.getGiven(), fact.getObservedOn()))
                .toList();
    }

    /**
     * @param given as typed, by the name of the {@link Recordable}; a field left empty is null
     * @param observedOn the day that the values are of
     */
    public String confirm(Map<String, @Nullable String> given, @Nullable LocalDate observedOn) {
        var typed = new EnumMap<Recordable, String>(Recordable.class);
        given.forEach((name, value) -> typed.put(Recordable.valueOf(name), Objects.requireNonNullElse(value, "")));
        uploads.confirm(known().upload().getId(), typed, observedOn);
        return done("checkUploads.confirmed");
    }

    /** Nothing in it counts; it is filed as it is. */
    public String file() {
        uploads.confirm(known().upload().getId(), Map.of(), null);
        return done("checkUploads.confirmed");
    }

    public String acceptPhotoId() {
        uploads.acceptPhotoId(known().upload().getId());
        return done("checkUploads.idAccepted");
    }

    public String askAgain() {
        uploads.askAgain(known().upload().getId());
        return done("checkUploads.asked");
    }

    private String done(String key) {
        notes.done(key);
        return "/staff/uploads.xhtml?faces-redirect=true";
    }

    public @Nullable String getUpload() {
        return upload;
    }

    public void setUpload(@Nullable String upload) {
        this.upload = upload;
    }

    public List<Line> getLines() {
        return lines;
    }
}
