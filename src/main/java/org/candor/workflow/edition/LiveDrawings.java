package org.candor.workflow.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Optional;
import org.candor.workflow.check.EditionPolicy;
import org.candor.workflow.check.ShippedDrawings;
import org.candor.workflow.drawing.DrawingReader;

/** The drawings that are live now, and the policy among them; before the first start, those that ship. */
@ApplicationScoped
public class LiveDrawings {
    @Inject
    private WorkflowEditions editions;

    @Produces
    EditionPolicy policy() {
        return EditionPolicy.among(key -> bytes(key).flatMap(DrawingReader::readIfReadable));
    }

    /** The exact bytes of a workflow's live edition; empty where there is no such workflow. */
    public Optional<byte[]> bytes(String key) {
        return editions.live(key).map(WorkflowEdition::bytes).or(() -> ShippedDrawings.bytes(key));
    }
}
