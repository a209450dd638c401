package org.candor.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.practice.PracticeNow;

/** What the frame around every page says about the person signed in: where home is, and as whom they work. */
@Named
@RequestScoped
public class FramePage {
    private static final Set<Role> TASKS =
            EnumSet.of(Role.NURSE, Role.INFUSION_NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR, Role.COORDINATOR);

    @Inject
    private Caller caller;

    @Inject
    private PracticeNow practice;

    @Inject
    private Clock clock;

    /** Path of the page where this person's work starts; the front page for the public. */
    public String getHome() {
        if (caller.isStaff()) {
            return "/staff/home.xhtml";
        }
        return caller.has(Role.PATIENT) ? "/patient/home.xhtml" : "/index.xhtml";
    }

    /** Where work starts after signing in: the worklist, or the page of who has no tasks. */
    public String toWork() {
        var tasks = caller.roles().stream().anyMatch(TASKS::contains);
        if (!tasks && caller.has(Role.PRACTICE_ADMIN)) {
            return practice.isOpen()
                    ? "/admin/people.xhtml?faces-redirect=true"
                    : "/admin/first-start.xhtml?faces-redirect=true";
        }
        if (!tasks && caller.has(Role.WORKFLOW_ADMIN)) {
            return "/admin/workflows.xhtml?faces-redirect=true";
        }
        if (!tasks && caller.has(Role.PRIVACY_OFFICER)) {
            return "/staff/audit-trail.xhtml?faces-redirect=true";
        }
        return "/staff/worklist.xhtml?faces-redirect=true";
    }

    /** The person's roles in the practice, in the order of the enum, for the staff bar. */
    public List<Role> getRoles() {
        return caller.roles().stream().filter(Role::isStaff).sorted().toList();
    }

    /** For the foot of printed pages. */
    public Instant getNow() {
        return clock.instant();
    }
}
