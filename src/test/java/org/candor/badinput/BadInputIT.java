package org.candor.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadInputIT {
    private Records records;
    private final Tally tally = new Tally();
    private Sweep sweep;

    @BeforeAll
    void start() { records = Records.open(); sweep = new Sweep(records, tally); }

    @AfterAll
    void stop() {
        tally.write(Path.of("target", "bad-input-" + System.getProperty("candor.it.database", "local") + ".json"));
        System.out.println(tally.total());
        records.close();
    }

    @Test @Order(1)
    void first_contact() {
        var t = new Sweep.Target(new Person(), "/public/ask-for-a-call.xhtml", "ask", "send",
            Map.of("givenName", "Vera", "familyName", "Stone", "phone", "(503) 555-0144", "zip", "97214", "safeContact", "MESSAGE_OK", "adult", "yes"),
            Map.of("phone", "no number"));
        sweep.fields(t);
        sweep.state(t);
        assertEquals(List.of(), sweep.problems());
    }
}
