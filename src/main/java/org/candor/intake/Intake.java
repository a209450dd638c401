package org.candor.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A request with its answers so far, as its patient sees it.
 *
 * @param answeredAt when each answer was saved, by section and path
 * @param byPhone the sections that a nurse wrote down, or a part of them
 */
public record Intake(
        IntakeRequest request, IntakePacket packet, Map<String, Map<String, Instant>> answeredAt, Set<String> byPhone) {

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
