package org.candor.races;

import static org.candor.support.Sql.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.candor.scheduling.VisitRow;

/** Books and takes back with the statements of the services and nothing of the services: no lock of a JVM can help it. */
final class Booker {
    private Booker() {}

    /** @return whether the visit is in the calendar */
    static boolean book(Connection db, VisitRow visit) throws SQLException {
        return book(db, visit, true);
    }

    /** The same without the service's locks: only the foreign keys stand between the booking and the revocation. */
    static boolean bookUnlocked(Connection db, VisitRow visit) throws SQLException {
        return book(db, visit, false);
    }

    private static boolean book(Connection db, VisitRow visit, boolean locked) throws SQLException {
        try {
            if (locked) {
                lock(db, visit);
            }
            visit.take(db);
            visit.insert(db);
            db.commit();
            return true;
        } catch (SQLException refused) {
            db.rollback();
            return false;
        }
    }

    /** Takes the consent back: first the lock, then the visits, then the living row, then the consent itself. */
    static void revoke(Connection db, VisitRow visit) throws SQLException {
        lock(db, visit);
        run(db, "delete from appointment where consent_id = ?", visit.consent);
        run(db, "delete from nurse_cell where appointment_id = ? and cells_left = 1", visit.id);
        run(db, "delete from living_consent where consent_id = ?", visit.consent);
        run(
                db,
                "update consent set state = 'REVOKED', revoked_at = signed_at, revoked_by = patient_id, revoked_how = 'PORTAL'"
                        + " where id = ?",
                visit.consent);
        db.commit();
    }

    /** The contest over one nurse's afternoon: starts lie up to two and three quarter hours apart, so all of them collide. */
    static VisitRow rival(UUID nurse, int number) {
        var visit = new VisitRow();
        visit.nurse = nurse;
        return visit.at(visit.start.plus(Duration.ofMinutes(15L * (number % 12))));
    }

    private static void lock(Connection db, VisitRow visit) throws SQLException {
        for (var kind : new String[] {"consent", "approval"}) {
            try (var statement = db.prepareStatement(
                    "select %1$s_id from living_%1$s where patient_id = ? for update".formatted(kind))) {
                statement.setObject(1, visit.patient);
                statement.executeQuery().close();
            }
        }
    }
}
