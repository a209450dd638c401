package org.candor.opening;

import java.util.List;
import java.util.stream.Collectors;
import org.candor.shared.Fingerprint;

/** Versions to be signed together; its own SHA-256 shows that what was read is what is signed. */
public record ContentList(List<Acceptable> items) {
    public String sha256() {
        return Fingerprint.sha256(Acceptable.bytes(items.stream()
                .map(item -> item.name() + " " + item.sha256())
                .sorted()
                .collect(Collectors.joining("\n"))));
    }
}
