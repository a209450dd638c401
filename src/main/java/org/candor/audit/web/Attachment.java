package org.candor.audit.web;

import jakarta.faces.context.ExternalContext;
import java.io.IOException;
import java.io.OutputStream;

/** A file that becomes the answer with its first byte, so that a refusal before it still is a page. */
final class Attachment extends OutputStream {
    private final ExternalContext external;
    private final String name;
    private boolean begun;

    Attachment(ExternalContext external, String name) {
        this.external = external;
        this.name = name;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (!begun) {
            begun = true;
            external.responseReset();
            external.setResponseContentType("application/jsonl");
            external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            external.setResponseHeader("Cache-Control", "no-store");
            external.setResponseHeader("X-Content-Type-Options", "nosniff");
        }
        external.getResponseOutputStream().write(bytes, from, length);
    }
}
