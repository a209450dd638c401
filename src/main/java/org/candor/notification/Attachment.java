package org.candor.notification;

/** A file that travels with a mail. It holds no health data, as the mail itself. */
public record Attachment(String name, String contentType, byte[] content) {}
