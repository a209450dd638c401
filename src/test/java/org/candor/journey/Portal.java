package org.candor.journey;

import java.util.Optional;

/** Where the portal under test answers. The build starts it and sets the system property {@code candor.url}. */
public record Portal(String url) {

    public static Portal here() {
        var url = Optional.ofNullable(System.getProperty("candor.url"))
                .orElseThrow(() -> new IllegalStateException(
                        "No portal to test: start Candor and pass -Dcandor.url=http://127.0.0.1:8080"));
        return new Portal(url.replaceAll("/+$", ""));
    }

    /** The address of a page; a whole address (from a mail, say) stays as it is. */
    public String address(String path) {
        return path.startsWith("http") ? path : url + path;
    }
}
