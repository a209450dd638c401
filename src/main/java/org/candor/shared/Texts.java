package org.candor.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every sentence that a person reads, by key and language: {@code text/<feature>_<language>.properties}, UTF-8, one
 * file per feature. A key that a language lacks is read in English; a key that English lacks is shown as the key, and
 * the content test fails.
 */
@ApplicationScoped
public class Texts {
    /** The features that have a bundle. */
    public static final List<String> BUNDLES = List.of(
            "common",
            "home",
            "access",
            "people",
            "intake",
            "ownrecord",
            "upload",
            "questionnaire",
            "screening",
            "review",
            "worklist",
            "workflow",
            "consent",
            "scheduling",
            "notification",
            "practice",
            "opening",
            "reminders",
            "vault",
            "audit");

    private final Map<String, Properties> byLanguage = new ConcurrentHashMap<>();

    /**
     * @param language {@code en} or {@code es}
     * @param arguments values for the placeholders of {@link MessageFormat}; without any the sentence is taken as it is
     */
    public String in(String language, String key, Object... arguments) {
        var sentence = bundle(language).getProperty(key, bundle("en").getProperty(key, key));
        return arguments.length == 0
                ? sentence
                : new MessageFormat(sentence, Locale.forLanguageTag(language)).format(arguments);
    }

    public String in(String language, Refusal refusal) {
        return in(language, refusal.reason().key(), refusal.arguments().toArray());
    }

    private Properties bundle(String language) {
        return byLanguage.computeIfAbsent(language, Texts::load);
    }

    private static Properties load(String language) {
        var all = new Properties();
        for (var feature : BUNDLES) {
            try (var in = Texts.class.getResourceAsStream("/text/" + feature + "_" + language + ".properties")) {
                if (in != null) {
                    all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return all;
    }
}
