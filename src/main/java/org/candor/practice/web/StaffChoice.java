package org.candor.practice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candor.access.Account;
import org.candor.access.Accounts;
import org.candor.access.Role;

/** The people of the practice as a page offers them in a list, read once a request. */
@RequestScoped
public class StaffChoice {
    @Inject
    private Accounts accounts;

    private List<Account> staff = List.of();

    public List<Account> holding(Role... roles) {
        return all().stream()
                .filter(person -> List.of(roles).stream().anyMatch(person.roles()::contains))
                .toList();
    }

    public String nameOf(UUID account) {
        return names().getOrDefault(account, account.toString().substring(0, 8));
    }

    private Map<UUID, String> names() {
        return all().stream().collect(Collectors.toMap(Account::id, Account::fullName, (one, same) -> one));
    }

    private List<Account> all() {
        if (staff.isEmpty()) {
            staff = accounts.staff();
        }
        return staff;
    }
}
