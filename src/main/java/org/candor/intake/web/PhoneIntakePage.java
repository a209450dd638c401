package org.candor.intake.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.candor.access.AccessRefusal;
import org.candor.intake.IntakeSections;
import org.candor.intake.PhoneIntakeService;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;
import org.candor.shared.web.TextBundle;
import org.jspecify.annotations.Nullable;

/** Page {@code nurse/phone-intake}: intakes that are being filled in, and of the chosen one the sections to ask. */
@Named
@RequestScoped
public class PhoneIntakePage {
    @Inject
    private PhoneIntakeService phone;

    @Inject
    private IntakeSections sections;

    @Inject
    private TextBundle text;

    private @Nullable String of;
    private PhoneIntakeService.@Nullable Opened opened;
    private List<PhoneIntakeService.Line> lines = List.of();

    /** A section to ask: what it is called, how far it is, whether the patient left it for a call. */
    public record Row(String id, String title, String state, boolean editable, boolean left, boolean sensitive) {}

    public void open() {
        if (of == null || of.isBlank()) {
            lines = phone.underWay();
        } else {
            opened = Ids.named(of).map(phone::open).orElseThrow(() -> new Refusal(AccessRefusal.NOT_FOUND, "request"));
        }
    }

    public List<PhoneIntakeService.Line> getLines() {
        return lines;
    }

    /** The chosen intake; null while none is. */
    public PhoneIntakeService.@Nullable Opened getOpened() {
        return opened;
    }

    public List<Row> getRows() {
        var chosen = opened;
        if (chosen == null) {
            return List.of();
        }
        var packet = chosen.intake().packet();
        return packet.shown().stream()
                .map(section -> new Row(
                        section.id(),
                        sections.questionnaire(section).title().in(text.language()),
                        packet.state(section).name(),
                        chosen.intake().isEditable(section),
                        chosen.left().contains(section.id()),
                        section.sensitive()))
                .toList();
    }

    /** The request as the address names it. */
    public @Nullable String getOf() {
        return of;
    }

    public void setOf(@Nullable String of) {
        this.of = of;
    }
}
