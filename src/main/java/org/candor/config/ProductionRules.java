package org.candor.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a server for real patients may not be: a demonstration, on the demonstration's database, with the passwords that
 * everybody can read in the source.
 *
 * @param profile {@code production} or anything else
 * @param keyGiven whether there is a key for health data, in CANDOR_KEY or in the file CANDOR_KEY_FILE
 * @param auditKeyGiven whether CANDOR_AUDIT_KEY is set
 */
public record ProductionRules(
        String profile,
        boolean demo,
        String databaseUrl,
        String databasePassword,
        String baseUrl,
        boolean keyGiven,
        boolean auditKeyGiven) {
    private static final Set<String> DEFAULT_SECRETS = Set.of("", "sa", "postgres", "candor", "password", "changeit");

    public boolean isProduction() {
        return "production".equals(profile.strip().toLowerCase(Locale.ROOT));
    }

    /** One sentence for each thing to change; none when the server may start. */
    public List<String> violations() {
        List<String> violations = new ArrayList<>();
        if (!isProduction()) {
            return violations;
        }
        if (demo) {
            violations.add("CANDOR_DEMO is true: demo people have a published password. Set CANDOR_DEMO=false.");
        }
        if (databaseUrl.startsWith("jdbc:h2:")) {
            violations.add("CANDOR_DB_URL is an H2 database: patients' records belong in PostgreSQL."
                    + " Set CANDOR_DB_CLASS=org.postgresql.ds.PGSimpleDataSource and a jdbc:postgresql address.");
        }
        if (DEFAULT_SECRETS.contains(databasePassword)) {
            violations.add("CANDOR_DB_PASSWORD is a default that everybody knows. Set one of your own.");
        }
        if (!baseUrl.startsWith("https://")) {
            violations.add("CANDOR_BASE_URL is not https: mailed links and passwords would travel in the clear."
                    + " Set the portal's public https address.");
        }
        if (!keyGiven) {
            violations.add("CANDOR_KEY is missing: health data would be sealed with a key that lies beside it."
                    + " Give CANDOR_KEY, or CANDOR_KEY_FILE with the path of a file that holds it"
                    + " (openssl rand -base64 32), and keep a copy away from the backups.");
        }
        if (!auditKeyGiven) {
            violations.add("CANDOR_AUDIT_KEY is missing: a key that lies beside the trail it signs proves nothing."
                    + " Make one with: openssl rand -base64 32");
        }
        return violations;
    }
}
