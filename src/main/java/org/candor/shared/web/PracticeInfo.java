package org.candor.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What every page says about the practice: its name, how to reach a nurse, and whether the portal
 * is open for patients yet. All of it is configuration ({@code CANDOR_PRACTICE_NAME} and so on).
 */
@Named("practiceInfo")
@ApplicationScoped
public class PracticeInfo {
    @Inject
    @ConfigProperty(name = "candor.practice.name", defaultValue = "Harbor Home Infusion")
    private String name;

    @Inject
    @ConfigProperty(name = "candor.practice.place", defaultValue = "Portland, Oregon")
    private String place;

    @Inject
    @ConfigProperty(name = "candor.practice.nurse.line", defaultValue = "(503) 555-0142")
    private String nurseLine;

    @Inject
    @ConfigProperty(name = "candor.practice.opens", defaultValue = "8:00")
    private String opens;

    @Inject
    @ConfigProperty(name = "candor.practice.closes", defaultValue = "18:00")
    private String closes;

    @Inject
    @ConfigProperty(name = "candor.open", defaultValue = "false")
    private boolean open;

    @Inject
    @ConfigProperty(name = "candor.demo", defaultValue = "false")
    private boolean demo;

    public String getName() {
        return name;
    }

    public String getPlace() {
        return place;
    }

    public String getNurseLine() {
        return nurseLine;
    }

    /** For a link that dials: {@code tel:+15035550142}. */
    public String getNurseLineLink() {
        return "tel:+1" + nurseLine.replaceAll("\\D", "");
    }

    public String getOpens() {
        return opens;
    }

    public String getCloses() {
        return closes;
    }

    public boolean isOpen() {
        return open;
    }

    public boolean isDemo() {
        return demo;
    }
}
