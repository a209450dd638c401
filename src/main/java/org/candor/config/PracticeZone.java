package org.candor.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The time zone in which the practice's days begin and people read times. Stored times are UTC. */
@ApplicationScoped
public class PracticeZone {
    @Inject
    @ConfigProperty(name = "candor.zone", defaultValue = "America/Los_Angeles")
    private String zone;

    public ZoneId id() {
        return ZoneId.of(zone);
    }
}
