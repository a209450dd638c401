package org.candor.ownrecord;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.candor.ownrecord.OwnRecord.Counts;
import org.candor.shared.Refusal;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads a FHIR R4 Bundle in JSON that a patient brings, from whatever system it comes. Made for one file. Nothing is fetched,
 * nothing outside the file is looked up, and of the file only the suggestions outlive the reading.
 *
 * <p>One resource at a time becomes an object (<a href="https://hl7.org/fhir/R4/bundle.html">Bundle</a>, any type of it); a
 * resource that cannot be read is counted and left out, a file that cannot is refused.
 */
public final class OwnRecordReader {
    /** The most that is read of a file. */
    public static final int MOST_BYTES = BundleFile.MOST_BYTES;

    private static final Set<String> LINKED = Set.of("Medication", "Practitioner", "Organization");

    private final EntryReader entries = new EntryReader();
    private final Linked linked = new Linked();
    private final Subjects subjects;
    private final Statements statements;
    private final Measurements measurements;
    private int unreadable;

    private OwnRecordReader(LocalDate today) {
        subjects = new Subjects(today.getYear());
        statements = new Statements(today.getYear());
        measurements = new Measurements(today.toString());
    }

    /**
     * @param name the file's name, shown as part of each source
     * @param today nothing can have been measured later
     * @throws Refusal an {@link OwnRecordRefusal}
     */
    public static OwnRecord read(InputStream file, String name, LocalDate today) {
        try {
            return new OwnRecordReader(today).read(BundleFile.read(file), Words.line(name));
        } catch (IOException flaw) {
            throw StrictJson.refusal(flaw);
        }
    }

    private OwnRecord read(BundleFile file, String name) throws IOException {
        var wanted = new HashSet<>(Statements.TYPES);
        wanted.addAll(LINKED);
        wanted.add("Patient");
        wanted.add("Observation");
        try (var json = file.open()) {
            var bundle = new BundleEntries(json, wanted, entry -> entries.read(file.bytes(), entry.begin(), entry.end())
                    .ifPresentOrElse(resource -> add(resource, entry.fullUrl()), () -> unreadable++));
            bundle.read();
            return record(bundle, name);
        }
    }

    private void add(Resource resource, String fullUrl) {
        if (LINKED.contains(resource.fhirType())) {
            linked.add(resource, fullUrl);
        } else if (resource instanceof Patient patient) {
            subjects.add(patient, fullUrl);
        } else {
            subjects.speaksOf(resource);
            if (resource instanceof Observation observation) {
                measurements.add(observation);
            } else {
                statements.add(resource);
            }
        }
    }

    private OwnRecord record(BundleEntries bundle, String name) {
        var patient = subjects.one();
        var finds = new Finds();
        int wordless = statements.into(finds, linked, name);
        var all = new ArrayList<>(finds.all());
        all.addAll(measurements.latest(linked, name));
        all.sort(Comparator.comparing(Suggestion::kind));
        return new OwnRecord(
                patient,
                List.copyOf(all),
                new Counts(
                        bundle.entries(),
                        bundle.other() + measurements.other(),
                        statements.notActive() + measurements.notFinal(),
                        bundle.unreadable() + unreadable + wordless + measurements.unreadable(),
                        measurements.otherUnit()));
    }
}
