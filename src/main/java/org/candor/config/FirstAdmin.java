package org.candor.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Optional;
import org.candor.access.AccountService;
import org.candor.access.Caller;

/** Asks for the first admin's link, as the system, as long as nobody has an account. */
@ApplicationScoped
public class FirstAdmin {
    @Inject
    private AccountService accounts;

    @Inject
    private Caller caller;

    /** @return the path below the portal's address */
    @ActivateRequestContext
    public Optional<String> link() throws Exception {
        return caller.asWorkflow(accounts::firstAdminLink).map(secret -> "public/first-admin.xhtml?link=" + secret);
    }
}
