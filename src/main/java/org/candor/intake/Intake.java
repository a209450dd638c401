package org.candor.intake;

import java.util.List;

/** A request with its answers so far, as its patient sees it. */
public record Intake(IntakeRequest request, IntakePacket packet) {

    /** Whether the patient may change the section now. */
    public boolean isEditable(IntakeSection section) {
        return request.mayEdit(section.id());
    }

    /** The sections to work on: all on first intake, else those the practice asked for. */
    public List<IntakeSection> sections() {
        return packet.shown().stream()
                .filter(s ->
                        !request.wasSubmitted() || request.reopenedSections().contains(s.id()))
                .toList();
    }
}
