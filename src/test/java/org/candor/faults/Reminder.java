package org.candor.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.candor.nodes.Ledger;
import org.candor.nodes.Newcomer;
import org.candor.support.Sql;

/** The timer that reminds one new patient of the intake: a job of the engine whose one effect is one mail. */
final class Reminder implements AutoCloseable {
    private static final String PROCESS = "(select x.proc_inst_id_ from act_ru_execution x join intake_request r"
            + " on x.business_key_ = cast(r.id as varchar) join patient p on r.patient_id = p.id"
            + " join account a on p.account_id = a.id where a.email = ? and x.parent_id_ is null)";

    private final Connection db;
    private final String email;
    private final String process;

    private Reminder(Connection db, String email, String process) {
        this.db = db;
        this.email = email;
        this.process = process;
    }

    /** Of somebody who signs up for it. */
    static Reminder at(String portal, String jdbc) throws SQLException, IOException, InterruptedException {
        try (var ledger = new Ledger(jdbc)) {
            ledger.forgiveTries();
        }
        var email = UUID.randomUUID() + "@held.example";
        var person = new Newcomer(portal);
        assertTrue(person.signsUp(email));
        assertTrue(person.provesTheAddress(person.linkIn(email)));
        var db = DriverManager.getConnection(jdbc);
        return new Reminder(db, email, text(db, "select cast(" + PROCESS + " as varchar)", email));
    }

    void isDue() throws SQLException {
        Sql.run(
                db,
                "update act_ru_job set duedate_ = now() - interval '1 minute' where id_ = (select id_ from act_ru_job"
                        + " where process_instance_id_ = ? order by duedate_ fetch first row only)",
                process);
    }

    /** The process belongs to a request that is not there, so that its job fails each time; or to its own again. */
    void isSpoilt(boolean spoilt) throws SQLException {
        var request = spoilt
                ? UUID.randomUUID().toString()
                : text(
                        db,
                        "select cast(r.id as varchar) from intake_request r join patient p on r.patient_id = p.id"
                                + " join account a on p.account_id = a.id where a.email = ?",
                        email);
        Sql.run(
                db,
                "update act_ru_execution set business_key_ = ? where proc_inst_id_ = ? and parent_id_ is null",
                request,
                process);
    }

    void hasTries(int tries) throws SQLException {
        Sql.run(db, "update act_ru_job set retries_ = ? where process_instance_id_ = ?", tries, process);
    }

    long triesLeft() throws SQLException {
        return Sql.count(db, "select min(retries_) from act_ru_job where process_instance_id_ = ?", process);
    }

    long incidents() throws SQLException {
        return Sql.count(db, "select count(*) from act_ru_incident where proc_inst_id_ = ?", process);
    }

    long mails() throws SQLException {
        return Sql.count(
                db, "select count(*) from outbox_mail where recipient = ? and message_key like 'remind/%'", email);
    }

    /** How long it took until the mail was there. */
    Duration mailedAfter(Duration longest) throws SQLException, InterruptedException {
        var start = System.nanoTime();
        while (mails() == 0) {
            if (System.nanoTime() - start > longest.toNanos()) {
                throw new AssertionError("no mail in time; its jobs: " + jobs());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private String jobs() throws SQLException {
        return text(
                db,
                "select string_agg(concat_ws(' ', handler_type_, 'due', duedate_, 'locked by', lock_owner_, 'until',"
                        + " lock_exp_time_, 'tries', retries_, exception_msg_, 'now', now()), '; ') from act_ru_job"
                        + " where process_instance_id_ = ?",
                process);
    }

    private static String text(Connection db, String sql, String value) throws SQLException {
        try (var query = db.prepareStatement(sql)) {
            query.setString(1, value);
            var rows = query.executeQuery();
            assertTrue(rows.next(), sql);
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        db.close();
    }
}
