package org.candor.config.demo;

import java.util.EnumSet;
import java.util.Set;
import org.candor.access.EmailAddress;
import org.candor.access.Role;

/** The invented people of the demonstration: one for every role, and enough for two-person acts. */
public enum DemoPerson {
    COORDINATOR("coordinator", "Cora Whitfield", Role.COORDINATOR),
    NURSE("nurse", "Nora Lindqvist", Role.NURSE),
    CLINICIAN("clinician", "Dr. Adaeze Okafor", Role.CLINICIAN),
    DIRECTOR("director", "Dr. Miguel Santos", Role.CLINICIAN, Role.MEDICAL_DIRECTOR),
    INFUSION_NURSE("infusion", "Ben Adeyemi", Role.INFUSION_NURSE),
    SECOND_INFUSION_NURSE("infusion2", "Rosa Kim", Role.NURSE, Role.INFUSION_NURSE),
    WORKFLOW_ADMIN("workflow", "Wes Tanaka", Role.WORKFLOW_ADMIN),
    SECOND_WORKFLOW_ADMIN("workflow2", "Wilma Novak", Role.WORKFLOW_ADMIN),
    PRACTICE_ADMIN("admin", "Ada Brandt", Role.PRACTICE_ADMIN),
    PRIVACY_OFFICER("privacy", "Priya Raman", Role.PRIVACY_OFFICER),
    PATIENT("patient", "Maya Ortega", Role.PATIENT),
    SECOND_PATIENT("patient2", "Daniel Reyes", Role.PATIENT),
    THIRD_PATIENT("patient3", "Lucía Herrera", Role.PATIENT),
    FOURTH_PATIENT("patient4", "Sam Whitaker", Role.PATIENT);

    /** Shown at every start; nobody real may have it. */
    public static final String PASSWORD = "quiet river under maples";

    private final String mailbox;
    private final String fullName;
    private final Set<Role> roles;

    DemoPerson(String mailbox, String fullName, Role... roles) {
        this.mailbox = mailbox;
        this.fullName = fullName;
        this.roles = EnumSet.copyOf(Set.of(roles));
    }

    public EmailAddress email() {
        return new EmailAddress(mailbox + "@candor.example");
    }

    public String fullName() {
        return fullName;
    }

    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }

    boolean isPatient() {
        return roles.contains(Role.PATIENT);
    }
}
