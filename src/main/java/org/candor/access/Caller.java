package org.candor.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Who makes this request. Set once per request from the session by the authentication mechanism, with roles at most
 * five seconds old; a workflow step runs as {@link Role#WORKFLOW}.
 */
@Named("caller")
@RequestScoped
public class Caller {
    private @Nullable UUID accountId;
    private String name = "";
    private String email = "";
    private Set<Role> roles = EnumSet.of(Role.ANYONE);

    /** The account behind this request, empty for the public and for workflow steps. */
    public Optional<UUID> account() {
        return Optional.ofNullable(accountId);
    }

    /**
     * @throws Refusal {@code NOT_ALLOWED} when nobody is signed in
     */
    public UUID accountId() {
        return account().orElseThrow(() -> new Refusal(AccessRefusal.NOT_ALLOWED, "nobody is signed in"));
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public Set<Role> roles() {
        return roles;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** For pages: {@code #{caller.is('CLINICIAN')}}. */
    public boolean is(String role) {
        return has(Role.valueOf(role));
    }

    public boolean isSignedIn() {
        return accountId != null;
    }

    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }

    /** Called by the authentication mechanism, never by features. */
    public void signIn(UUID account, String fullName, String mail, Set<Role> currentRoles) {
        accountId = account;
        name = fullName;
        email = mail;
        roles = currentRoles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(currentRoles);
        roles.add(Role.ANYONE);
    }

    /** Runs work as the system: workflow steps, jobs, start-up. The former roles return afterwards. */
    public <T> T asWorkflow(Callable<T> work) throws Exception {
        var before = roles;
        roles = EnumSet.of(Role.WORKFLOW);
        try {
            return work.call();
        } finally {
            roles = before;
        }
    }

    /** The same for work that throws nothing checked. */
    public <T> T inWorkflow(Supplier<T> work) {
        try {
            return asWorkflow(work::get);
        } catch (RuntimeException refusalOrFault) {
            throw refusalOrFault;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
