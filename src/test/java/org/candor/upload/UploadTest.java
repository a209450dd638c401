package org.candor.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.candor.access.AccessRefusal;
import org.candor.shared.Refusal;
import org.junit.jupiter.api.Test;

class UploadTest {
    private static final Instant NOW = Instant.parse("2026-03-01T15:00:00Z");
    private static final Upload.Checker NURSE = new Upload.Checker(UUID.randomUUID(), "Noor Haddad");

    @Test
    void what_staff_said_to_it_stays() {
        List<Consumer<Upload>> acts =
                List.of(upload -> upload.check(NURSE, NOW), upload -> upload.askAgain(NURSE, NOW), Upload::mustWait);
        for (var first : acts.subList(0, 2)) {
            for (var second : acts) {
                var upload = an(Upload.Kind.ECG);
                first.accept(upload);
                var state = upload.getState();

                var refusal = assertThrows(Refusal.class, () -> second.accept(upload));

                assertEquals(UploadRefusal.CHECKED, refusal.reason());
                assertEquals(state, upload.getState());
                assertEquals("Noor Haddad", upload.getCheckedName());
                assertEquals(NOW, upload.getCheckedAt());
            }
        }
    }

    @Test
    void a_photo_id_is_compared_and_everything_else_is_read() {
        for (var kind : Upload.Kind.values()) {
            var isId = kind == Upload.Kind.PHOTO_ID;
            an(kind).mustBePhotoId(isId);

            var refusal = assertThrows(Refusal.class, () -> an(kind).mustBePhotoId(!isId));

            assertEquals(UploadRefusal.OTHER_KIND, refusal.reason());
        }
    }

    @Test
    void a_page_that_is_not_there_is_not_found() {
        for (var page : List.of(-1, 2, 10)) {
            var refusal = assertThrows(Refusal.class, () -> an(Upload.Kind.ECG).mustHave(page));

            assertEquals(AccessRefusal.NOT_FOUND, refusal.reason());
        }
    }

    private static Upload an(Upload.Kind kind) {
        return new Upload(UUID.randomUUID(), UUID.randomUUID(), kind, 1, new Upload.Size(2, 1_000), NOW);
    }
}
