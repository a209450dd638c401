package org.candor.access.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candor.access.Account;
import org.candor.access.EmailAddress;
import org.candor.access.EndedSessions;
import org.candor.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a session lasts and what it holds (security checklist 34, 35 and 42), without waiting for it. */
class SessionsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Map<String, Object> attributes = new HashMap<>();
    private final HttpSession session = fake(HttpSession.class);
    private final HttpServletRequest request = fake(HttpServletRequest.class);
    private int quietSeconds;
    private int newIds;

    @ParameterizedTest
    @CsvSource({"PATIENT, 30", "NURSE, 15", "PRACTICE_ADMIN, 15", "PRIVACY_OFFICER, 15"})
    void a_quiet_session_ends(Role role, int minutes) {
        begin(role);

        assertEquals(minutes * 60, quietSeconds);
    }

    @Test
    void a_session_ends_after_twelve_hours_however_busy_it_is() {
        begin(Role.PATIENT);

        assertTrue(isSignedIn(Duration.ofHours(12).minusSeconds(1)));
        assertEquals(false, isSignedIn(Duration.ofHours(12)));
    }

    @Test
    void a_clock_set_back_two_hours_throws_nobody_out() {
        begin(Role.PATIENT);

        assertTrue(isSignedIn(Duration.ofHours(-2)));
    }

    @Test
    void a_session_gets_a_new_id_and_holds_identifiers_only() {
        begin(Role.PATIENT);

        assertEquals(1, newIds);
        assertEquals(
                Set.of(UUID.class, Integer.class, Instant.class),
                attributes.values().stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    private void begin(Role role) {
        var account = Account.invited(
                UUID.randomUUID(), new EmailAddress("a@example.org"), "Ada", "en", EnumSet.of(role), NOON);
        new Sessions(request, new EndedSessions(), Clock.fixed(NOON, ZoneOffset.UTC)).begin(account);
    }

    private boolean isSignedIn(Duration later) {
        return Sessions.of(request, NOON.plus(later)).isPresent();
    }

    /** Answers the few questions that are asked of the server. */
    private <T> T fake(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                SessionsTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
                    switch (method.getName()) {
                        case "getSession":
                            return session;
                        case "changeSessionId":
                            newIds++;
                            return "new";
                        case "setMaxInactiveInterval":
                            quietSeconds = (Integer) given[0];
                            return null;
                        case "setAttribute":
                            attributes.put((String) given[0], given[1]);
                            return null;
                        case "getAttribute":
                            return attributes.get((String) given[0]);
                        default:
                            throw new UnsupportedOperationException(method.getName());
                    }
                }));
    }
}
