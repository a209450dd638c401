package org.candor.badinput;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.candor.support.Evidence;
import org.candor.support.Person;

/** One case in which each kind of field says something that stands nowhere else. */
final class PlantedCase {
    private static final String BORN = "1981-03-17";
    /** Morphine milligram equivalents a day; of whole numbers there are too many on every page. */
    private static final String MME = "17.125";

    private static final Map<String, String> KINDS = Map.of(
            "answer", "answer",
            "summary", "summary of the nurse",
            "wish", "wish and its answer",
            "reason", "reason of a closed finding",
            "decision", "reasons of the decision",
            "brought", "entry of an own record");

    private final Markers markers = new Markers(Evidence.seed() + 1);
    private final Map<String, Pattern> kinds = new LinkedHashMap<>();
    private final Story story;
    private final String brought;

    PlantedCase(Practice practice) {
        var words = new HashMap<String, String>();
        KINDS.forEach((kind, field) -> {
            var word = markers.next();
            words.put(kind, word);
            kinds.put(field, Pattern.compile(word));
        });
        story = new Story(practice, kind -> words.getOrDefault(kind, ""));
        kinds.put("name", Pattern.compile(story.family()));
        kinds.put("phone", Pattern.compile("555-?0187"));
        kinds.put("birth date", Pattern.compile(BORN + "|17 March 1981|March 17, 1981"));
        kinds.put("score", Pattern.compile("(?<![\\d.])8\\.7(?![\\d.])"));
        kinds.put("recorded fact", Pattern.compile(Pattern.quote(MME)));
        kinds.put("finding", Pattern.compile("\\(MME a day\\): " + Pattern.quote(MME)));
        kinds.put("paper", Pattern.compile("%PDF-"));
        brought = words.getOrDefault("brought", "");
    }

    /** Its findings stand open before the clinician. */
    void comesToTheClinician() {
        story.signsUp();
        bringsARecord();
        var sample = story.sample();
        sample.computeIfPresent("about-you", (section, answers) -> answers.with("birthDate", BORN));
        sample.computeIfPresent("peg", (section, answers) -> answers.with("peg-1", "9")
                .with("peg-2", "9")
                .with("peg-3", "8"));
        story.fillsIn(sample);
        story.nurseAsksAndCompletes();
        story.clinicianRecords(Map.of("mme", MME));
    }

    /** Approved, consented to and ready to be booked. */
    void comesToTheCoordinator() {
        story.clinicianClosesFindings();
        story.clinicianApproves();
        story.signs();
    }

    void ends() {
        story.withdraws();
    }

    private void bringsARecord() {
        var page = story.patient().open("/patient/own-record.xhtml").page();
        var address = page.select("[data-own-record]").attr("data-own-record");
        var record = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":{\"resourceType\":"
                + "\"Condition\",\"id\":\"c\",\"clinicalStatus\":{\"coding\":[{\"code\":\"active\"}]},\"subject\":"
                + "{\"reference\":\"Patient/p\"},\"code\":{\"text\":\"" + brought + "\"}}}]}";
        var headers = Map.of("Content-Type", "application/json", "X-Requested-With", "XMLHttpRequest");
        var answer = story.patient().says("POST", address, headers, record);
        if (answer.statusCode() != 204) {
            throw new IllegalStateException("the record was not taken: " + answer.statusCode() + " " + answer.body());
        }
    }

    Person patient() {
        return story.patient();
    }

    boolean isAboutIt(String text) {
        return text.contains(story.family());
    }

    Set<String> kinds() {
        return new TreeSet<>(kinds.keySet());
    }

    Set<String> kindsIn(String body) {
        var found = new TreeSet<String>();
        kinds.forEach((kind, pattern) -> {
            if (pattern.matcher(body).find()) {
                found.add(kind);
            }
        });
        return found;
    }
}
