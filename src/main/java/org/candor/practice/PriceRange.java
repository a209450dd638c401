package org.candor.practice;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a person pays, in whole US dollars, both ends included; shown before anybody signs up. */
public record PriceRange(int least, int most) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");

    /** One number, or two with a hyphen between them, the smaller first; empty for anything else. */
    public static Optional<PriceRange> of(String written) {
        var found = WRITTEN.matcher(written.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var least = Integer.parseInt(found.group(1));
        var most = found.group(2) == null ? least : Integer.parseInt(found.group(2));
        return least <= most ? Optional.of(new PriceRange(least, most)) : Optional.empty();
    }

    public boolean isFree() {
        return most == 0;
    }
}
