package org.candor.ownrecord;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Goes through the entries of a bundle, one after the other, and hands on where each resource lies that may matter. */
final class BundleEntries {
    private static final int MOST_ENTRIES = 30_000;
    private static final int LARGEST_RESOURCE = 4 << 20;
    private static final int MOST_TOKENS = 50_000;

    /** One resource, not read yet. */
    record Entry(String fullUrl, String type, int begin, int end) {}

    /** Whoever reads it. */
    interface Taker {
        void take(Entry entry) throws IOException;
    }

    private final StrictJson json;
    private final Set<String> wanted;
    private final Taker found;
    private final Set<String> known = FhirContext.forR4Cached().getResourceTypes();
    private int entries;
    private int other;
    private int unreadable;

    BundleEntries(StrictJson json, Set<String> wanted, Taker found) {
        this.json = json;
        this.wanted = wanted;
        this.found = found;
    }

    /** @throws Refusal for whatever is not one R4 bundle in JSON */
    void read() throws IOException {
        if (json.next() != JsonToken.START_OBJECT) {
            json.skip();
            throw new Refusal(OwnRecordRefusal.NOT_A_BUNDLE, "the file is no object");
        }
        var type = "";
        boolean listed = true;
        while (json.next() == JsonToken.FIELD_NAME) {
            var name = json.name();
            json.next();
            if (name.equals("resourceType")) {
                type = json.text();
                json.skip();
            } else if (name.equals("entry")) {
                listed = json.is(JsonToken.START_ARRAY);
                readEntries();
            } else {
                json.skip();
            }
        }
        var after = json.next();
        if (after != null) {
            throw new Refusal(
                    after == JsonToken.START_OBJECT ? OwnRecordRefusal.NDJSON_GIVEN : OwnRecordRefusal.NOT_JSON,
                    "something follows");
        }
        if (!type.equals("Bundle") || !listed) {
            throw new Refusal(OwnRecordRefusal.NOT_A_BUNDLE, "the file is no Bundle");
        }
    }

    private void readEntries() throws IOException {
        if (!json.is(JsonToken.START_ARRAY)) {
            json.skip();
            return;
        }
        while (json.next() != JsonToken.END_ARRAY) {
            if (++entries > MOST_ENTRIES) {
                throw new Refusal(OwnRecordRefusal.TOO_MANY_ENTRIES, "too many entries", MOST_ENTRIES);
            }
            if (json.is(JsonToken.START_OBJECT)) {
                readEntry();
            } else {
                unreadable++;
                json.skip();
            }
        }
    }

    private void readEntry() throws IOException {
        var fullUrl = "";
        @Nullable Entry entry = null;
        while (json.next() == JsonToken.FIELD_NAME) {
            var name = json.name();
            json.next();
            if (name.equals("fullUrl")) {
                fullUrl = json.text();
                json.skip();
            } else if (name.equals("resource") && json.is(JsonToken.START_OBJECT)) {
                entry = resource();
            } else {
                json.skip();
            }
        }
        if (entry == null || entry.type().isEmpty()) {
            unreadable++;
        } else if (!known.contains(entry.type())) {
            throw new Refusal(OwnRecordRefusal.NOT_R4, "a resource type that R4 does not have");
        } else if (wanted.contains(entry.type())) {
            found.take(new Entry(fullUrl, entry.type(), entry.begin(), entry.end()));
        } else {
            other++;
        }
    }

    private Entry resource() throws IOException {
        int begin = json.begin();
        long before = json.tokens();
        var type = "";
        while (json.next() == JsonToken.FIELD_NAME) {
            boolean tells = json.name().equals("resourceType");
            json.next();
            if (tells) {
                type = json.text();
            }
            json.skip();
        }
        int end = json.end();
        if (wanted.contains(type) && (end - begin > LARGEST_RESOURCE || json.tokens() - before > MOST_TOKENS)) {
            throw new Refusal(OwnRecordRefusal.PART_TOO_LARGE, "a resource is too large");
        }
        return new Entry("", type, begin, end);
    }

    int entries() {
        return entries;
    }

    int other() {
        return other;
    }

    int unreadable() {
        return unreadable;
    }
}
