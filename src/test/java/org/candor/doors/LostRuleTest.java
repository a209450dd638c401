package org.candor.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candor.access.AllowedTo;
import org.candor.support.Evidence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Takes {@code @AllowedTo} from one method after the other: the table notices each (ADR-0016). */
class LostRuleTest {
    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void each_rule_that_is_taken_away_is_noticed(@TempDir Path weakened) throws IOException {
        var table = ServiceTable.rows().stream().map(ServiceTable.Row::allowed).toList();
        var unnoticed = new ArrayList<String>();
        var lost = 0;
        for (var service : services()) {
            for (var method : guarded(service)) {
                var folder = Files.createDirectory(weakened.resolve(String.valueOf(lost++)));
                Files.write(folder.resolve(service.getFileName()), without(service, method));
                var seen = ServiceTable.ofTheClassesIn(folder).stream()
                        .map(ServiceTable.Row::allowed)
                        .toList();
                if (table.containsAll(seen)) {
                    unnoticed.add(service.getFileName() + " " + method);
                }
            }
        }
        assertEquals(List.of(), unnoticed);
        assertEquals(table.size(), lost, "every row has a rule to lose");
        assertTrue(lost > 100, lost + " rules");
        Evidence.keep("doors", "allowedTo", Map.of("rules", lost, "unnoticed", unnoticed.size()));
    }

    private static List<Path> services() throws IOException {
        try (var all = Files.walk(CLASSES.resolve("org/candor"))) {
            return all.filter(file -> file.getFileName().toString().matches("\\w+Service\\.class"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> guarded(Path service) throws IOException {
        var found = new ArrayList<String>();
        change(service, "", found);
        return found;
    }

    private static byte[] without(Path service, String method) throws IOException {
        return change(service, method, new ArrayList<>());
    }

    private static byte[] change(Path service, String victim, List<String> guarded) throws IOException {
        var reader = new ClassReader(Files.readAllBytes(service));
        var writer = new ClassWriter(reader, 0);
        reader.accept(new Stripper(writer, victim, guarded), 0);
        return writer.toByteArray();
    }

    /** Copies a class, all but the rule of one method. */
    private static final class Stripper extends ClassVisitor {
        private final String victim;
        private final List<String> guarded;

        Stripper(ClassVisitor next, String victim, List<String> guarded) {
            super(Opcodes.ASM9, next);
            this.victim = victim;
            this.guarded = guarded;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String generic, String @Nullable [] thrown) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, generic, thrown)) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
                    if (!type.equals(Type.getDescriptor(AllowedTo.class))) {
                        return super.visitAnnotation(type, visible);
                    }
                    guarded.add(name + descriptor);
                    return victim.equals(name + descriptor) ? null : super.visitAnnotation(type, visible);
                }
            };
        }
    }
}
