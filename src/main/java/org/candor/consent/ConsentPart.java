package org.candor.consent;

import java.util.Set;

/**
 * One part of a consent text as the reader shows it: part 0 holds the key facts, the rest is numbered.
 *
 * @param html the part's body, without its heading, as XHTML
 * @param markers what the part covers, for example {@code E2} (off-label) or {@code S09-3} (spinal cord stimulator)
 */
public record ConsentPart(int number, String title, String html, Set<String> markers) {

    /** Where links to this part lead. */
    public String anchor() {
        return "part-" + number;
    }
}
