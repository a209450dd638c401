package org.candor.audit;

import jakarta.enterprise.context.RequestScoped;

/** Whether the running request left a refusal in the trail already: one row for one form sent. */
@RequestScoped
public class RefusalsOfRequest {
    private boolean any;

    void kept() {
        any = true;
    }

    boolean any() {
        return any;
    }
}
