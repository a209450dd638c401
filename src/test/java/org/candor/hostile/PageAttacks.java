package org.candor.hostile;

import static org.candor.hostile.Attack.Must.BE_REFUSED_WITH_A_ROW;
import static org.candor.hostile.Attack.Must.BE_TURNED_AWAY;
import static org.candor.hostile.Attack.Must.DO_NOTHING;
import static org.candor.hostile.Stage.and;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.candor.config.demo.DemoPerson;
import org.candor.hostile.Attack.Hit;
import org.candor.hostile.Stage.Paths;
import org.candor.support.Evidence;
import org.candor.support.Form;
import org.candor.support.Person;

/** FW01 to FW26: what can be done with the state and the fields of a page. */
final class PageAttacks {
    private static final int A_MEGABYTE = 1_000_000;

    private final Stage stage;
    private final Random random = new Random(Evidence.seed());
    private final List<Attack> attacks = new ArrayList<>();

    PageAttacks(Stage stage) {
        this.stage = stage;
    }

    List<Attack> all() {
        tamperedState();
        stateOfSomebodyElse();
        partsThatAreNotShown();
        readOnlyField();
        wholeViewFromAnotherPage();
        windowName();
        forgedSignature();
        clinicalFieldsFromTheFrontDesk();
        rolesInTheForm();
        return attacks;
    }

    private void tamperedState() {
        var state = stage.contact().values(Form.STATE).get(0);
        var at = random.nextInt(state.length());
        var flipped = state.substring(0, at) + (char) (state.charAt(at) ^ 1) + state.substring(at + 1);
        for (var tampered : Map.of(
                        "a bit flipped", flipped,
                        "cut short", state.substring(0, state.length() - 3),
                        "a megabyte", "9".repeat(A_MEGABYTE),
                        "twice", state + state,
                        "turned around", new StringBuilder(state).reverse().toString(),
                        "without its middle", state.replace(":", ""))
                .entrySet()) {
            attacks.add(new Attack(
                    "FW01",
                    tampered.getKey(),
                    BE_REFUSED_WITH_A_ROW,
                    () -> stage.posts(
                            DemoPerson.PATIENT,
                            Paths.ACCOUNT,
                            and(stage.refusedContact(), Form.STATE, tampered.getValue()))));
        }
    }

    private void stateOfSomebodyElse() {
        foreign("another patient's", () -> state(stage.as(DemoPerson.SECOND_PATIENT), Paths.ACCOUNT));
        foreign("a nurse's", () -> state(stage.as(DemoPerson.NURSE), Paths.WORKLIST));
        foreign("an admin's", () -> state(stage.as(DemoPerson.PRACTICE_ADMIN), "/admin/people.xhtml"));
        foreign("nobody's", () -> state(stage.nobody(), Paths.SIGN_IN));
        foreign("her own of another session", () -> state(Stage.anew(DemoPerson.PATIENT), Paths.ACCOUNT));
        attacks.add(new Attack("FW03", "her own, after signing out", BE_TURNED_AWAY, () -> {
            var person = Stage.anew(DemoPerson.PATIENT);
            var form = Form.in(person.open(Paths.ACCOUNT), "contact");
            var out = Form.in(person.open(Paths.ACCOUNT), "signOutForm");
            person.post(out.action(), out.pressed("signOut"));
            return Hit.of(person.post(Paths.ACCOUNT, form.pressed("save")));
        }));
    }

    private interface State {
        String get();
    }

    private void foreign(String whose, State state) {
        attacks.add(new Attack(
                "FW03",
                whose,
                BE_REFUSED_WITH_A_ROW,
                () -> stage.posts(
                        DemoPerson.PATIENT, Paths.ACCOUNT, and(stage.refusedContact(), Form.STATE, state.get()))));
    }

    private static String state(Person who, String page) {
        return who.open(page).viewState();
    }

    private void partsThatAreNotShown() {
        for (var button : List.of(
                "callBack:save",
                "bookVisit:book",
                "evaluate:sign",
                "countersign:countersignConsent",
                "confirmStop:confirm",
                "answerCrisis:recordCrisis")) {
            attacks.add(new Attack("FW05", button, DO_NOTHING, () -> {
                var form = button.substring(0, button.indexOf(':'));
                var page = Form.in(stage.as(DemoPerson.NURSE).open(Paths.WORKLIST), "signOutForm");
                return stage.posts(DemoPerson.NURSE, Paths.WORKLIST, and(hidden(page), form, form, button, button));
            }));
        }
    }

    /** The state of the page without any button. */
    private static Map<String, List<String>> hidden(Form form) {
        return and(
                Map.of(),
                Form.STATE,
                form.values(Form.STATE).get(0),
                Form.NONCE,
                form.values(Form.NONCE).get(0));
    }

    /** An invited nurse writes somebody else's address into the field that only shows hers. */
    private void readOnlyField() {
        for (var address : List.of(
                "admin@candor.example",
                "evil@example.org",
                "",
                "a\r\nBcc: b@example.org",
                "#{caller.name}",
                "privacy@candor.example")) {
            var invited = new Invitation(stage.records());
            attacks.add(new Attack("FW06", "address " + address, DO_NOTHING, () -> {
                var somebody = new Person();
                var form = Form.in(somebody.open(invited.page()), "join")
                        .with("email", address)
                        .with("password", "nine slow herons at dusk");
                var hit = Hit.of(somebody.post(form.action(), form.pressed("save")));
                return hit.unless(invited.isStillAt(), "the address changed");
            }));
        }
    }

    private void wholeViewFromAnotherPage() {
        for (var source :
                List.of("evaluate:sign", "contact", "password:change", "@all", "signOutForm:no", "j_idt1:0:j_idt2")) {
            attacks.add(new Attack(
                    "FW08",
                    source,
                    DO_NOTHING,
                    () -> stage.posts(
                            DemoPerson.PATIENT,
                            Paths.ACCOUNT,
                            and(
                                    hidden(stage.contact()),
                                    "jakarta.faces.partial.ajax",
                                    "true",
                                    "jakarta.faces.source",
                                    source,
                                    "jakarta.faces.partial.execute",
                                    "@all",
                                    "jakarta.faces.partial.render",
                                    "@all",
                                    "jakarta.faces.behavior.event",
                                    "action"))));
        }
    }

    private void windowName() {
        for (var name : List.of(
                "';alert(1)//",
                "\"><script>window.taken=1</script>",
                "</script><script>window.taken=1//",
                "javascript:alert(1)",
                "x\" onload=\"window.taken=1",
                "#{7*7}")) {
            attacks.add(new Attack("FW13", name, DO_NOTHING, () -> {
                var query = Person.encoded(Map.of("jfwid", List.of(name), "jakarta.faces.ClientWindow", List.of(name)));
                var hit = Hit.of(stage.nobody().get(Paths.SIGN_IN + "?" + query));
                return hit.unless(!hit.answer().body().contains(name), "the name stands in the page");
            }));
        }
    }

    private void forgedSignature() {
        for (var more : List.of(
                new String[] {"countersign:countersignConsent", "countersign:countersignConsent"},
                new String[] {"contact:signedBy", "clinician@candor.example"},
                new String[] {"signConsentPage.signer", "clinician"},
                new String[] {"contact:countersignerName", "Dr. Adaeze Okafor"},
                new String[] {"evaluate:decision", "approve"},
                new String[] {"contact:signature.account", "00000000-0000-0000-0000-000000000001"})) {
            attacks.add(refused("FW23", DemoPerson.PATIENT, more));
        }
    }

    private Attack refused(String entry, DemoPerson who, String... more) {
        return new Attack(
                entry,
                more[0] + " by " + who,
                BE_REFUSED_WITH_A_ROW,
                () -> stage.posts(who, Paths.ACCOUNT, and(stage.refusedContact(), more)));
    }

    private void clinicalFieldsFromTheFrontDesk() {
        for (var more : List.of(
                new String[] {"reviewHistory:summary", "well"},
                new String[] {"call:medicines", "none"},
                new String[] {"newCallPage.contact.class.module", "x"},
                new String[] {"call:finding.outcome", "ALLOW"},
                new String[] {"evaluate:reasons", "well"},
                new String[] {"call:contact.patient.id", "00000000-0000-0000-0000-000000000001"})) {
            attacks.add(new Attack("FW25", more[0], BE_REFUSED_WITH_A_ROW, () -> {
                var form = Form.in(stage.as(DemoPerson.COORDINATOR).open("/coordinator/new-call.xhtml"), "call")
                        .with("phone", "none");
                return stage.posts(DemoPerson.COORDINATOR, form.action(), and(form.pressed("save"), more));
            }));
        }
    }

    private void rolesInTheForm() {
        for (var name :
                List.of("role", "roles", "contact:role", "account.roles", "j_security_role", "candor.accessVersion")) {
            attacks.add(refused("FW26", DemoPerson.PATIENT, name, "PRACTICE_ADMIN"));
        }
    }
}
