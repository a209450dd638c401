package org.candor.nodes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a sign-up left in each place that keeps a part of it: account, record, engine, worklist, outbox and audit. */
public final class Ledger implements AutoCloseable {
    private static final String PERSON = " from patient p join account a on a.id = p.account_id where a.email = ?";
    private static final Map<String, String> SIGNED_UP = Map.of(
            "account",
            "select count(*) from account where email = ?",
            "patient",
            "select count(*)" + PERSON,
            "mail",
            "select count(*) from outbox_mail where recipient = ? and subject = 'Confirm your e-mail'",
            "audit of the sign-up",
            "select count(*) from audit_event e join account a on a.id = e.object where a.email = ?"
                    + " and e.action = 'access.signUp' and e.outcome = 'done'");
    private static final String REQUEST =
            " from intake_request r join patient p on p.id = r.patient_id" + " join account a on a.id = p.account_id";
    private static final Map<String, String> PROVEN = Map.of(
            "proof",
            "select count(*) from account where email = ? and email_verified_at is not null",
            "request",
            "select count(*)" + REQUEST + " where a.email = ?",
            "process",
            "select count(*)" + REQUEST + " join act_ru_execution x on x.business_key_ = cast(r.id as varchar(36))"
                    + " and x.parent_id_ is null where a.email = ?",
            "worklist",
            "select count(*)" + REQUEST + " join worklist_item w on w.subject = r.id and w.step_key = 'fillIntake'"
                    + " where a.email = ?");

    private final Connection connection;

    public Ledger(String jdbc) throws SQLException {
        connection = DriverManager.getConnection(jdbc);
    }

    /** How often each place holds the sign-up. */
    public Map<String, Long> signedUp(String email) throws SQLException {
        return counts(SIGNED_UP, email);
    }

    /** How often each place holds what the proof of the address begins. */
    public Map<String, Long> proven(String email) throws SQLException {
        return counts(PROVEN, email);
    }

    /** Addresses of everybody who came in by sign-up, and how many there are of what belongs to nobody. */
    public List<String> emails() throws SQLException {
        var emails = new ArrayList<String>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery("select email from account where email like '%@kill.example'")) {
            while (rows.next()) {
                emails.add(rows.getString(1));
            }
        }
        return emails;
    }

    public long orphans() throws SQLException {
        return number("select count(*) from act_ru_execution x where x.parent_id_ is null and not exists"
                        + " (select 1 from intake_request r where cast(r.id as varchar(36)) = x.business_key_)"
                        + " and not exists (select 1 from consent c where cast(c.id as varchar(36)) = x.business_key_)")
                + number("select count(*) from patient p where p.account_id is null and p.family_name = 'Comer'");
    }

    /** The limit of sign-ups from one address is not what is tested here. */
    public void forgiveTries() throws SQLException {
        try (var delete = connection.createStatement()) {
            delete.executeUpdate("delete from sign_in_attempt");
        }
    }

    private Map<String, Long> counts(Map<String, String> questions, String email) throws SQLException {
        var counts = new TreeMap<String, Long>();
        for (var question : questions.entrySet()) {
            try (var query = connection.prepareStatement(question.getValue())) {
                query.setString(1, email);
                var answer = query.executeQuery();
                answer.next();
                counts.put(question.getKey(), answer.getLong(1));
            }
        }
        return counts;
    }

    private long number(String sql) throws SQLException {
        try (var query = connection.createStatement();
                var answer = query.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
