package org.candor.review;

import java.util.UUID;

/** Tells who wrote the workflow that a request runs on; answered at the edge, where the workflow is known. */
public interface EditionAuthors {
    boolean wroteWorkflowOf(UUID request, UUID account);
}
