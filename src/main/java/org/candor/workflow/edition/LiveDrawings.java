package org.candor.workflow.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Optional;
import org.candor.workflow.check.EditionPolicy;
import org.candor.workflow.check.ShippedDrawings;
import org.candor.workflow.drawing.DrawingReader;
import org.candor.workflow.drawing.DrawnElement;

/** The policy among the drawings that are live now; before the first start, among those that ship. */
@ApplicationScoped
public class LiveDrawings {
    @Inject
    private WorkflowEditions editions;

    @Produces
    EditionPolicy policy() {
        return EditionPolicy.among(this::drawn);
    }

    private Optional<DrawnElement> drawn(String key) {
        return editions.live(key)
                .map(WorkflowEdition::bytes)
                .or(() -> ShippedDrawings.bytes(key))
                .flatMap(DrawingReader::readIfReadable);
    }
}
