package org.candor.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;

/**
 * The time zone in which the practice's days begin and people read times. Stored times are UTC. The practice sets it
 * ({@code PracticeNow} tells); until it is known, that of the shipped example.
 */
@ApplicationScoped
public class PracticeZone {
    private volatile ZoneId zone = ZoneId.of("America/Los_Angeles");

    public ZoneId id() {
        return zone;
    }

    public void become(ZoneId decided) {
        zone = decided;
    }
}
