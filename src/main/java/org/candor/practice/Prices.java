package org.candor.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The price ranges that a person sees before signing up, from {@code content/practice/prices.yaml}. */
public final class Prices {
    private static final String FILE = "/content/practice/prices.yaml";
    private static final JsonNode SHIPPED = read();

    /** Whole US dollars, both ends included. */
    public record Range(int least, int most) {
        public boolean isFree() {
            return most == 0;
        }
    }

    private Prices() {}

    /** @param name {@code consultation}, {@code evaluation} or {@code infusion} */
    public static Range of(String name) {
        for (JsonNode price : SHIPPED.get("prices")) {
            if (name.equals(price.get("name").asText())) {
                return new Range(price.get("least").asInt(), price.get("most").asInt());
            }
        }
        throw new IllegalArgumentException(FILE + " has no price of " + name);
    }

    private static JsonNode read() {
        try (var in = Prices.class.getResourceAsStream(FILE)) {
            return new ObjectMapper(new YAMLFactory()).readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }
}
