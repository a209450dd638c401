package org.candor.workflow.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.candor.workflow.drawing.DrawingReader;
import org.candor.workflow.drawing.DrawnElement;

/** The reviewed baseline that travels with the application, by the key of the workflow. */
final class ShippedDrawings {
    private ShippedDrawings() {}

    static Optional<DrawnElement> drawn(String key) {
        var file = "processes/" + key + "/" + key + ".bpmn";
        try (var bytes =
                key.matches("[a-z-]+") ? ShippedDrawings.class.getClassLoader().getResourceAsStream(file) : null) {
            return bytes == null ? Optional.empty() : Optional.of(DrawingReader.read(bytes.readAllBytes()));
        } catch (DrawingReader.Unreadable unreadable) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
