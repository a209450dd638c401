package org.candor.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.candor.shared.Ids;

/** The number of the running request or job: its rows in the trail carry it, so that one click can be told as one. */
@RequestScoped
public class ThisRequest {
    private final UUID id = Ids.random();

    UUID id() {
        return id;
    }
}
