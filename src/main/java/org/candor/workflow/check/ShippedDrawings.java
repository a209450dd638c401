package org.candor.workflow.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.candor.workflow.drawing.DrawingReader;
import org.candor.workflow.drawing.DrawnElement;

/** The reviewed baseline that travels with the application, by the key of the workflow or rule table. */
public final class ShippedDrawings {
    private ShippedDrawings() {}

    /** The exact bytes; empty where no such workflow or table ships. */
    public static Optional<byte[]> bytes(String key) {
        if (!key.matches("[a-z-]+")) {
            return Optional.empty();
        }
        var file = "processes/" + RuleTable.of(key).map(RuleTable::file).orElse(key + "/" + key + ".bpmn");
        try (var stream = ShippedDrawings.class.getClassLoader().getResourceAsStream(file)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    static Optional<DrawnElement> drawn(String key) {
        return bytes(key).flatMap(DrawingReader::readIfReadable);
    }
}
