package org.candor.hostile;

import static org.candor.hostile.Attack.Must.BE_TURNED_AWAY;
import static org.candor.hostile.Attack.Must.DO_NOTHING;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candor.config.demo.DemoPerson;
import org.candor.hostile.Stage.Paths;
import org.candor.support.Form;

/** FW18 to FW21, AP06, AP10 and AP16: identifiers that somebody guessed or found, and doors of the engine and the server. */
final class RecordAttacks {
    /** Addresses that take the identifier of a record, as a patient. */
    private static final List<String> MINE = List.of(
            "/patient/document?id=",
            "/patient/visit.ics?visit=",
            "/patient/my-visits.xhtml?cancelling=",
            "/patient/consent.xhtml?request=",
            "/patient/sign-consent.xhtml?request=",
            "/patient/revoke-consent.xhtml?consent=");

    private final Stage stage;
    private final List<Attack> attacks = new ArrayList<>();

    RecordAttacks(Stage stage) {
        this.stage = stage;
    }

    List<Attack> all() {
        var instance = one("select id_ from act_ru_execution where parent_id_ is null order by id_");
        var request = one("select r.id from intake_request r join patient p on p.id = r.patient_id"
                + " where p.given_name = 'Sam' order by r.id");
        MINE.forEach(address -> asPatient("FW18", address, instance));
        MINE.forEach(address -> asPatient("FW20", address, request));
        for (var guess : List.of(
                "1",
                "00000000-0000-0000-0000-000000000001",
                next(request),
                UUID.nameUUIDFromBytes("1".getBytes(StandardCharsets.UTF_8)).toString(),
                "00000000-0000-1000-8000-" + "0".repeat(12),
                request.toUpperCase(java.util.Locale.ROOT) + "0")) {
            MINE.forEach(address -> asPatient("FW21", address, guess));
        }
        othersTask();
        closedDoors();
        return attacks;
    }

    private String one(String sql) {
        return stage.records().column(sql).get(0);
    }

    /** The identifier that would come after this one, if they were counted. */
    private static String next(String id) {
        var uuid = UUID.fromString(id);
        return new UUID(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits() + 1).toString();
    }

    private void asPatient(String entry, String address, String id) {
        attacks.add(new Attack(entry, id + " at " + address, DO_NOTHING, () -> {
            var hit = stage.gets(DemoPerson.PATIENT, address + id);
            var body = hit.answer().body();
            return hit.unless(!body.contains("Whitaker") && !body.startsWith("%PDF"), "shows another patient's record");
        }));
    }

    /** A task of the nurses, taken by everybody who is none. */
    private void othersTask() {
        var item = one("select id from worklist_item where role = 'NURSE' order by created_at");
        for (var who : List.of(
                DemoPerson.COORDINATOR,
                DemoPerson.CLINICIAN,
                DemoPerson.WORKFLOW_ADMIN,
                DemoPerson.PRACTICE_ADMIN,
                DemoPerson.PRIVACY_OFFICER,
                DemoPerson.PATIENT)) {
            attacks.add(new Attack("AP10", "by " + who, who == DemoPerson.PATIENT ? BE_TURNED_AWAY : DO_NOTHING, () -> {
                var before = stage.records().content("worklist_item");
                var page = Paths.WORKLIST + "?item=" + item;
                var form = Form.find(stage.as(who).open(page), "signOutForm");
                var sent = form.map(shown -> Stage.and(
                                Map.of(),
                                Form.STATE,
                                String.join("", shown.values(Form.STATE)),
                                Form.NONCE,
                                String.join("", shown.values(Form.NONCE)),
                                "holdItem",
                                "holdItem",
                                "holdItem:claim",
                                "holdItem:claim"))
                        .orElse(Map.of());
                var hit = stage.posts(who, Paths.WORKLIST, sent);
                return hit.unless(before == stage.records().content("worklist_item"), "the task has another holder");
            }));
        }
    }

    private void closedDoors() {
        for (var address : List.of(
                "/engine-rest/task",
                "/engine-rest/process-instance?maxResults=2147483647",
                "/rest/engine/default/task/count",
                "/engine-rest/history/variable-instance",
                "/api/v1/requests?limit=999999999",
                "/fhir/QuestionnaireResponse?_count=999999999")) {
            attacks.add(closed("AP06", "GET", address));
        }
        for (var address : List.of(
                "/__asadmin/list-applications",
                "/command/deploy",
                "/management/domain/applications",
                "/asadmin/stop-domain",
                "/instances/command?run=uptime",
                "/monitoring/domain/server")) {
            attacks.add(closed("AP16", "POST", address));
        }
    }

    private Attack closed(String entry, String method, String address) {
        return new Attack(
                entry,
                address,
                BE_TURNED_AWAY,
                () -> stage.says(stage.as(DemoPerson.PRACTICE_ADMIN), method, address, Map.of(), ""));
    }
}
