package org.candor.consent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Promises about the treatment that no text of ours may make, by language; the list is {@code content/consent/banned-claims.yaml}. */
public final class BannedClaims {
    private static final String LIST = "/content/consent/banned-claims.yaml";
    private final Map<String, List<Pattern>> patterns = new LinkedHashMap<>();

    private BannedClaims(JsonNode yaml) {
        for (var language : yaml.properties()) {
            var list = new ArrayList<Pattern>();
            language.getValue()
                    .forEach(claim -> list.add(Pattern.compile(
                            claim.asText(),
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS)));
            patterns.put(language.getKey(), List.copyOf(list));
        }
    }

    public static BannedClaims shipped() {
        try (InputStream in = Objects.requireNonNull(BannedClaims.class.getResourceAsStream(LIST), LIST)) {
            return new BannedClaims(new YAMLMapper().readTree(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(LIST, unreadable);
        }
    }

    /** @return the words found, in order; empty when the text makes no such claim */
    public List<String> in(String language, String text) {
        var found = new ArrayList<String>();
        for (var pattern : patterns.getOrDefault(language, List.of())) {
            pattern.matcher(text).results().forEach(hit -> found.add(hit.group()));
        }
        return found;
    }
}
