package org.candor.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this server is called among the nodes of one portal: {@code CANDOR_NODE}, else the machine's name. */
@ApplicationScoped
public class NodeName {
    private static final int LONGEST = 60; // audit_event.node

    private String name = "";

    protected NodeName() {} // CDI client proxy

    @Inject
    NodeName(@ConfigProperty(name = "candor.node") Optional<String> given) {
        var full = given.map(String::strip).orElseGet(NodeName::machine);
        name = full.substring(0, Math.min(full.length(), LONGEST));
    }

    public String value() {
        return name;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "node";
        }
    }
}
