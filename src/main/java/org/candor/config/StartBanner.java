package org.candor.config;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.candor.access.Role;
import org.candor.config.demo.DemoPerson;
import org.candor.config.demo.DemoStart;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last thing at start: the demonstration's people if it is one, then what whoever started the server needs to know. */
@ApplicationScoped
public class StartBanner {
    private static final Logger LOG = LoggerFactory.getLogger(StartBanner.class);

    @Inject
    private DemoStart demonstration;

    @Inject
    private StartTurn turn;

    @Inject
    private FirstAdmin firstAdmin;

    @Inject
    @ConfigProperty(name = "candor.demo", defaultValue = "false")
    private boolean demo;

    @Inject
    @ConfigProperty(name = "candor.base.url", defaultValue = "http://localhost:8080")
    private String portal;

    @Inject
    @ConfigProperty(name = "candor.db.url")
    private String database;

    /** After schema (1), engine (10) and editions (20). */
    void begin(@Observes @Priority(30) @Initialized(ApplicationScoped.class) Object event) throws Exception {
        if (demo) {
            turn.take(demonstration::begin);
        }
        LOG.info("{}{}{}", opening(), demo ? signIns() : firstAdminLine(), "\n");
    }

    private String opening() {
        // a password may stand in the address after a question mark or a semicolon
        return "\n\nCandor is at " + portal + "\nThe data lies in " + database.split("[;?]")[0] + "\n";
    }

    private static String signIns() {
        return Arrays.stream(DemoPerson.values())
                .map(person -> "  %-28s %-22s %s"
                        .formatted(
                                person.email(),
                                person.fullName(),
                                person.roles().stream().map(Role::key).collect(Collectors.joining(", "))))
                .collect(Collectors.joining(
                        "\n",
                        "This is a demonstration with invented people. Everybody's password: " + DemoPerson.PASSWORD
                                + "\n",
                        ""));
    }

    private String firstAdminLine() throws Exception {
        return firstAdmin
                .link()
                .map(path -> "There is no account yet. The first practice admin opens this link within 24 hours:\n  "
                        + portal + "/" + path)
                .orElse("");
    }
}
