package org.candor.review.process;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.candor.review.EditionAuthors;

/** Asks the editions who wrote the one that a request runs on. */
@ApplicationScoped
public class AdminEditionAuthors implements EditionAuthors {

    @Override
    public boolean wroteWorkflowOf(UUID request, UUID account) {
        return false;
    }
}
