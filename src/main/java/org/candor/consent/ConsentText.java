package org.candor.consent;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.candor.shared.Fingerprint;

/**
 * A consent document's words in one language, exactly as they are shown, signed and printed.
 *
 * <p>The fingerprint is the SHA-256 of {@link #shown()}; the reader, the signed copy and the record all come from these bytes.
 *
 * @param attestation {@code original}, or who stands for the translation, or that nobody does yet
 */
public record ConsentText(String language, String title, String attestation, List<ConsentPart> parts) {

    /** The whole document as XHTML, in one fixed form. */
    public String html() {
        var html = new StringBuilder("<article lang=\"" + language + "\">\n<h1>" + title + "</h1>\n");
        for (var part : parts) {
            html.append("<section>\n<h2>").append(heading(part)).append("</h2>\n");
            html.append(part.html()).append("</section>\n");
        }
        return html.append("</article>\n").toString();
    }

    public byte[] shown() {
        return html().getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of the bytes shown, 64 hexadecimal digits. */
    public String fingerprint() {
        return Fingerprint.sha256(shown());
    }

    /** Does a named person stand for this language version? */
    public boolean attested() {
        return !attestation.startsWith("needs ");
    }

    public ConsentPart keyFacts() {
        return parts.get(0);
    }

    public List<ConsentPart> clauses() {
        return parts.subList(1, parts.size());
    }

    /** The numbered part that covers this point. */
    public ConsentPart partAbout(String marker) {
        return clauses().stream()
                .filter(part -> part.markers().contains(marker))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no part about " + marker + " in " + language));
    }

    public Set<String> markers() {
        return parts.stream().flatMap(part -> part.markers().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static String heading(ConsentPart part) {
        return part.number() == 0 ? part.title() : part.number() + ". " + part.title();
    }
}
