package org.candor.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this is a demonstration: mails are read on a page instead of being sent. */
@ApplicationScoped
public class DemoMode {
    @Inject
    @ConfigProperty(name = "candor.demo", defaultValue = "false")
    private boolean on;

    public boolean isOn() {
        return on;
    }
}
