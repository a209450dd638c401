package org.candor.hostile;

import java.sql.SQLException;
import java.util.UUID;
import org.candor.access.OneTimeToken;
import org.candor.support.Records;
import org.candor.support.Sql;

/** Somebody who was invited to work here, with the link that was mailed to them. */
final class Invitation {
    private final UUID id = UUID.randomUUID();
    private final String secret = "invitation-" + id;
    private final Records records;

    Invitation(Records records) {
        this.records = records;
        try {
            Sql.run(
                    records.connection(),
                    "insert into account (id, email, full_name, language, state, access_version, created_at, changed_at,"
                            + " version) values (?, ?, 'Ina Vited', 'en', 'INVITED', 0, current_timestamp,"
                            + " current_timestamp, 0)",
                    id,
                    address());
            Sql.run(
                    records.connection(),
                    "insert into account_role (account_id, role) values (?, 'WORKFLOW_ADMIN')",
                    id);
            Sql.run(
                    records.connection(),
                    "insert into one_time_token (id, secret_hash, purpose, account_id, issued_at, expires_at, version)"
                            + " values (?, ?, 'INVITE_STAFF', ?, current_timestamp, current_timestamp + interval '1' day,"
                            + " 0)",
                    UUID.randomUUID(),
                    OneTimeToken.hashOf(secret),
                    id);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Other tests count the people who work here. */
    static void forgetAll(Records records) {
        var ours = " in (select id from account where full_name = 'Ina Vited')";
        try {
            Sql.run(records.connection(), "delete from one_time_token where account_id" + ours);
            Sql.run(records.connection(), "delete from account_role where account_id" + ours);
            Sql.run(records.connection(), "delete from account where full_name = 'Ina Vited'");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String address() {
        return "invited." + id + "@example.org";
    }

    String page() {
        return "/public/join.xhtml?link=" + secret;
    }

    boolean isStillAt() {
        return records.column("select email from account where id = '" + id + "'")
                .get(0)
                .equals(address());
    }
}
