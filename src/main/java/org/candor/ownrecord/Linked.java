package org.candor.ownrecord;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What other resources of the same bundle refer to: medicines, and who recorded. A reference is looked up here and nowhere
 * else: an address is never opened, and one step is all that is followed.
 */
final class Linked {
    private final Map<String, CodeableConcept> medicines = new HashMap<>();
    private final Map<String, String> people = new HashMap<>();

    void add(Resource resource, String fullUrl) {
        for (var key : keys(resource, fullUrl)) {
            if (resource instanceof Medication medicine) {
                medicines.put(key, medicine.getCode());
            } else {
                people.put(key, nameOf(resource));
            }
        }
    }

    Optional<CodeableConcept> medicine(Reference reference) {
        return reference.getResource() instanceof Medication contained
                ? Optional.of(contained.getCode())
                : Optional.ofNullable(medicines.get(key(reference)));
    }

    /** The name of whoever a reference names, blank when the file does not tell. */
    String name(Reference reference) {
        if (reference.hasDisplay()) {
            return Words.line(reference.getDisplay());
        }
        if (reference.getResource() instanceof Resource contained) {
            return nameOf(contained);
        }
        return people.getOrDefault(key(reference), "");
    }

    private static String nameOf(Resource resource) {
        if (resource instanceof Practitioner person) {
            return Words.name(person.getName());
        }
        return resource instanceof Organization organization && organization.hasName()
                ? Words.line(organization.getName())
                : "";
    }

    /**
     * What an address names: {@code Medication/7} for that and for {@code https://x/fhir/Medication/7/_history/2}, the UUID
     * for {@code urn:uuid:}; blank for a search and for something contained.
     */
    static String key(@Nullable String address) {
        var plain = address == null ? "" : address.replaceFirst("/_history/.*$", "");
        if (plain.contains("?") || plain.startsWith("#")) {
            return "";
        }
        int last = plain.lastIndexOf('/');
        return last > 0
                ? plain.substring(plain.lastIndexOf('/', last - 1) + 1)
                : plain.substring(plain.lastIndexOf(':') + 1);
    }

    static String key(Reference reference) {
        return key(reference.getReference());
    }

    /** The names that a resource goes by in its bundle. */
    static Set<String> keys(Resource resource, String fullUrl) {
        var keys = new HashSet<String>();
        keys.add(key(fullUrl));
        var id = resource.getIdElement().getIdPart();
        if (id != null) {
            keys.add(resource.fhirType() + "/" + id);
            keys.add(id);
        }
        keys.remove("");
        return keys;
    }
}
