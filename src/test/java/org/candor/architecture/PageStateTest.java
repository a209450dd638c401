package org.candor.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a page keeps lies in the session, and goes to the other node with it: it must travel, and no record goes along (security
 * checklist 42).
 */
class PageStateTest {
    private static final List<JavaClass> PAGES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPath("target/classes").stream()
                    .filter(type -> type.isAnnotatedWith(ViewScoped.class))
                    .toList();

    @Test
    void a_page_and_what_it_keeps_can_travel() {
        assertTrue(PAGES.size() > 20, PAGES.size() + " pages");
        assertEquals(
                List.of(),
                kept().filter(field -> !travels(field))
                        .map(JavaField::getFullName)
                        .toList());
    }

    @Test
    void no_page_keeps_a_record() {
        var records = kept().filter(field -> field.getType().getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> type.isAnnotatedWith(Entity.class)))
                .map(JavaField::getFullName)
                .sorted()
                .toList();

        assertEquals(List.of(), records);
    }

    @Test
    void nothing_but_pages_and_the_sign_in_uses_the_session() {
        var others = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPath("target/classes").stream()
                        .filter(type -> type.isAnnotatedWith(SessionScoped.class))
                        .map(JavaClass::getName)
                        .toList();

        assertEquals(List.of(), others);
    }

    private static Stream<JavaField> kept() {
        return PAGES.stream()
                .flatMap(page -> page.getAllFields().stream())
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.TRANSIENT)
                        && !field.isAnnotatedWith(Inject.class));
    }

    private static boolean travels(JavaField field) {
        var type = field.getRawType();
        return type.isPrimitive()
                || type.isArray()
                || type.isAssignableTo(Serializable.class)
                || type.isEquivalentTo(List.class)
                || type.isEquivalentTo(Map.class)
                || type.isEquivalentTo(Collection.class);
    }
}
