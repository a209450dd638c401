package org.candor.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.candor.access.AccessRefusal;
import org.candor.access.Account;
import org.candor.access.EmailAddress;
import org.candor.access.PeopleService;
import org.candor.access.Role;
import org.candor.access.RoleRules;
import org.candor.shared.Ids;
import org.candor.shared.web.FieldNotes;
import org.jspecify.annotations.Nullable;

/** Page admin/people: who works here, in which roles; invite, change, disable, sign out. Patients are not shown. */
@Named
@ViewScoped
public class PeoplePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/people?faces-redirect=true";

    @Inject
    private PeopleService service;

    @Inject
    private FieldNotes notes;

    private transient @Nullable List<Account> people;
    private @Nullable UUID chosen;
    private String name = "";
    private String email = "";
    private List<String> roles = List.of();
    private String password = "";

    /** Asks for the list first: who may not see it is told so before anything is shown. */
    public void open() {
        people = service.people();
        if (chosen != null) {
            var person = service.person(chosen);
            name = person.fullName();
            email = person.email();
            roles = person.roles().stream().map(Enum::name).toList();
        }
    }

    public String invite() {
        if (name.isBlank()) {
            notes.error("invite:name", AccessRefusal.NAME_MISSING);
        }
        if (EmailAddress.of(email).isEmpty()) {
            notes.error("invite:email", AccessRefusal.EMAIL_NOT_VALID);
        }
        if (!areRolesGood("invite:roles")
                || name.isBlank()
                || EmailAddress.of(email).isEmpty()) {
            return "";
        }
        service.invite(name, email, chosenRoles(), password);
        notes.done("people.invited", email);
        return HERE;
    }

    public String changeRoles() {
        if (!areRolesGood("personForm:roles")) {
            return "";
        }
        service.changeRoles(id(), chosenRoles(), password);
        notes.done("people.rolesChanged", name);
        return HERE;
    }

    public String disable() {
        service.disable(id(), password);
        notes.done("people.disabled", name);
        return HERE;
    }

    public String enable() {
        service.enable(id(), password);
        notes.done("people.enabled", name);
        return HERE;
    }

    public String endSessions() {
        service.endSessions(id());
        notes.done("people.sessionsEnded", name);
        return HERE;
    }

    public String inviteAgain() {
        service.inviteAgain(id());
        notes.done("people.invited", email);
        return HERE;
    }

    private boolean areRolesGood(String field) {
        var refusal = RoleRules.refusal(chosenRoles());
        refusal.ifPresent(reason -> notes.error(field, reason));
        return refusal.isEmpty();
    }

    private Set<Role> chosenRoles() {
        var set = EnumSet.noneOf(Role.class);
        roles.forEach(role -> set.add(Role.valueOf(role)));
        return set;
    }

    private UUID id() {
        return Objects.requireNonNull(chosen);
    }

    public List<Account> getPeople() {
        if (people == null) {
            people = service.people();
        }
        return people;
    }

    /** In the order of the enum, by name, for the boxes. */
    public List<String> getAllRoles() {
        return Stream.of(Role.values())
                .filter(RoleRules.staff()::contains)
                .map(Enum::name)
                .toList();
    }

    public @Nullable Account getPerson() {
        return chosen == null ? null : service.person(chosen);
    }

    public @Nullable String getChosen() {
        return chosen == null ? null : chosen.toString();
    }

    public void setChosen(@Nullable String id) {
        chosen = Ids.named(id).orElse(null);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = List.copyOf(roles);
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }
}
