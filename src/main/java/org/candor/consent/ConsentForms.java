package org.candor.consent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.candor.shared.Fingerprint;

/**
 * The released consent documents under {@code content/consent}, read once.
 *
 * <p>Refuses to start with a text whose bytes are not the released ones, that leaves out a required point, or that makes a
 * banned claim (INV-23).
 */
@ApplicationScoped
public class ConsentForms {
    /** The treatment consent, DOC-01. */
    public static final String TREATMENT = "ketamine-infusion";

    private static final String HOME = "/content/consent/";
    private final List<ConsentForm> forms = load(TREATMENT);

    /** The version in force on that day. */
    public ConsentForm current(String key, LocalDate today) {
        return forms.stream()
                .filter(form -> form.key().equals(key) && !form.effective().isAfter(today))
                .max(Comparator.comparingInt(ConsentForm::version))
                .orElseThrow(() -> new IllegalStateException("no version of " + key + " is in force on " + today));
    }

    /** The oldest version whose signatures still carry a new visit: the newest material one in force (INV-24). */
    public int oldestThatCounts(String key, LocalDate today) {
        return forms.stream()
                .filter(form -> form.key().equals(key)
                        && form.material()
                        && !form.effective().isAfter(today))
                .mapToInt(ConsentForm::version)
                .max()
                .orElse(1);
    }

    public ConsentForm version(String key, int version) {
        return forms.stream()
                .filter(form -> form.key().equals(key) && form.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + key + " version " + version));
    }

    public List<ConsentForm> all() {
        return forms;
    }

    private static List<ConsentForm> load(String key) {
        var found = new ArrayList<ConsentForm>();
        for (int version = 1; exists(key, version); version++) {
            found.add(read(HOME + key + "/v" + version + "/"));
        }
        return List.copyOf(found);
    }

    private static boolean exists(String key, int version) {
        return ConsentForms.class.getResource(HOME + key + "/v" + version + "/form.yaml") != null;
    }

    private static ConsentForm read(String folder) {
        try {
            var yaml = new YAMLMapper().readTree(bytes(folder + "form.yaml"));
            var texts = new LinkedHashMap<String, ConsentText>();
            for (var entry : yaml.get("languages").properties()) {
                texts.put(entry.getKey(), text(folder, entry.getKey(), entry.getValue()));
            }
            return new ConsentForm(
                    yaml.get("key").asText(),
                    yaml.get("document").asText(),
                    yaml.get("version").asInt(),
                    LocalDate.parse(yaml.get("effective").asText()),
                    yaml.get("material").asBoolean(),
                    yaml.get("validityDays").asInt(),
                    yaml.get("initials").asText(),
                    texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(folder, unreadable);
        }
    }

    private static ConsentText text(String folder, String language, JsonNode yaml) throws IOException {
        var bytes = bytes(folder + yaml.get("text").asText());
        if (!Fingerprint.sha256(bytes).equals(yaml.get("sha256").asText())) {
            throw new IllegalStateException(
                    folder + language + " is not the released text: write a new version instead");
        }
        var markdown = new String(bytes, StandardCharsets.UTF_8);
        var text =
                ConsentMarkdown.read(markdown, language, yaml.get("attestation").asText());
        RequiredPoints.check(text);
        var claims = BannedClaims.shipped().in(language, markdown);
        if (!claims.isEmpty()) {
            throw new IllegalStateException(folder + language + " claims: " + claims);
        }
        return text;
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ConsentForms.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
