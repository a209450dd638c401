package org.candor.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What a person sees after a fault: what is safe, what to do, and a number to say on the phone. */
@Named
@RequestScoped
public class ProblemPage {
    private String incident = "";

    public String getIncident() {
        return incident;
    }

    /** Only the characters of an incident number are kept, whatever the address says. */
    public void setIncident(String given) {
        var cleaned = given.replaceAll("[^0-9a-f]", "");
        incident = cleaned.substring(0, Math.min(8, cleaned.length()));
    }
}
