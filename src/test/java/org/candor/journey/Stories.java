package org.candor.journey;

import java.time.LocalDate;

/** Two complete, clinically plausible people. Invented; numbers as such patients have them. */
final class Stories {
    private Stories() {}

    /** CRPS of the right arm, on an opioid and gabapentin: reviewed, asked for a liver panel, approved, booked. */
    static IntakeStory crpsWithOpioidAndGabapentin(LocalDate today) {
        return new IntakeStory()
                .section(
                        "about-you",
                        "legalName",
                        "Alma Reyes",
                        "birthDate",
                        "1979-05-14",
                        "sexForScore",
                        "f",
                        "phone",
                        "(503) 555-0178",
                        "safeContact",
                        "call",
                        "language",
                        "en",
                        "guardian",
                        "no")
                .section(
                        "your-home",
                        "street",
                        "2210 SE Ankeny Street",
                        "city",
                        "Portland",
                        "state",
                        "OR",
                        "zip",
                        "97214",
                        "escort",
                        "yes",
                        "escortName",
                        "Elena Reyes",
                        "escortPhone",
                        "(503) 555-0179",
                        "escortOvernight",
                        "yes",
                        "noDriveAgreed",
                        "yes",
                        "soleCaregiver",
                        "no",
                        "phoneSignal",
                        "yes",
                        "emsMinutes",
                        "8")
                .section(
                        "reason-and-goals",
                        "indication",
                        "crps",
                        "since",
                        "2021, after a broken wrist",
                        "course",
                        "worse",
                        "goals",
                        "Hold my granddaughter with both arms.",
                        "tried",
                        "analgesics+blocks+physical",
                        "ketamineBefore",
                        "no")
                .section(
                        "conditions",
                        "heart",
                        "none",
                        "brain",
                        "none",
                        "eyes",
                        "none",
                        "liver",
                        "none",
                        "lungs",
                        "none",
                        "bladder",
                        "none",
                        "mind",
                        "none",
                        "substances",
                        "none",
                        "anesthesia",
                        "none")
                .section(
                        "medicines",
                        "takes",
                        "yes",
                        "medicines.0.name",
                        "Oxycodone",
                        "medicines.0.dose",
                        "5 mg",
                        "medicines.0.often",
                        "twice",
                        "medicines.1.name",
                        "Gabapentin",
                        "medicines.1.dose",
                        "600 mg",
                        "medicines.1.often",
                        "three")
                .section("allergies", "known", "none", "others", "no")
                .section(
                        "vitals",
                        "hasCuff",
                        "yes",
                        "sbp",
                        "128",
                        "dbp",
                        "82",
                        "hr",
                        "76",
                        "measured",
                        today.toString(),
                        "weight",
                        "68",
                        "weightUnit",
                        "kg",
                        "height",
                        "165",
                        "heightUnit",
                        "cm")
                .section("pregnancy", "pregStatus", "no", "breastfeeding", "no")
                .section("peg", "peg-1", "7", "peg-2", "8", "peg-3", "7")
                .section("pain-nrs", "nrs-now", "6")
                .section(
                        "phq-9",
                        "phq9-1",
                        "LA6569-3",
                        "phq9-2",
                        "LA6569-3",
                        "phq9-3",
                        "LA6570-1",
                        "phq9-4",
                        "LA6570-1",
                        "phq9-5",
                        "LA6568-5",
                        "phq9-6",
                        "LA6569-3",
                        "phq9-7",
                        "LA6569-3",
                        "phq9-8",
                        "LA6568-5",
                        "phq9-9",
                        "LA6568-5",
                        "phq9-difficulty",
                        "LA6573-5")
                .section(
                        "gad-7",
                        "gad7-1",
                        "LA6569-3",
                        "gad7-2",
                        "LA6568-5",
                        "gad7-3",
                        "LA6569-3",
                        "gad7-4",
                        "LA6570-1",
                        "gad7-5",
                        "LA6568-5",
                        "gad7-6",
                        "LA6568-5",
                        "gad7-7",
                        "LA6568-5",
                        "gad7-difficulty",
                        "LA6573-5")
                .section("pc-ptsd-5", "pcptsd5-gate", "LA32-8")
                .section("audit-c", "auditc-1", "LA6270-8")
                .section("single-drug-item", "drug-1", "0")
                .section("asq", "asq-1", "LA32-8", "asq-2", "LA32-8", "asq-3", "LA32-8", "asq-4", "LA32-8")
                .section(
                        "safety",
                        "alone",
                        "yes",
                        "dangerNow",
                        "no",
                        "homicidal",
                        "no",
                        "unsafeHome",
                        "no",
                        "firearmsUnsecured",
                        "no");
    }

    /** Four of five troubles after a hard event: positive for everybody. */
    static IntakeStory afterAHardEvent() {
        return new IntakeStory()
                .section(
                        "pc-ptsd-5",
                        "pcptsd5-gate",
                        "LA33-6",
                        "pcptsd5-1",
                        "LA33-6",
                        "pcptsd5-2",
                        "LA33-6",
                        "pcptsd5-3",
                        "LA33-6",
                        "pcptsd5-4",
                        "LA33-6",
                        "pcptsd5-5",
                        "LA32-8");
    }

    /** The same person's neighbour, with a brain aneurysm: must be stopped. */
    static IntakeStory aneurysm(LocalDate today) {
        return crpsWithOpioidAndGabapentin(today)
                .without("pregnancy")
                .but("about-you", "legalName", "Walter Boone", "birthDate", "1961-02-03", "sexForScore", "m")
                .but("conditions", "heart", "aneurysm", "heartNotes", "Found 2019, watched every year")
                .without("vitals")
                .section(
                        "vitals",
                        "hasCuff",
                        "no-cuff",
                        "weight",
                        "81",
                        "weightUnit",
                        "kg",
                        "height",
                        "178",
                        "heightUnit",
                        "cm");
    }

    /** A normal liver test of last week. */
    static IntakeStory liverPanel(LocalDate today) {
        return new IntakeStory()
                .section(
                        "labs",
                        "hasResult",
                        "yes",
                        "date",
                        today.minusDays(6).toString(),
                        "alt",
                        "24",
                        "altUpper",
                        "40",
                        "ast",
                        "22",
                        "astUpper",
                        "40");
    }
}
