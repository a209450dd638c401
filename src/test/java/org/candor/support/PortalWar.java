package org.candor.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The shipped WAR with a test class inside; never a hand-picked list of classes. One line of web.xml differs: the
 * shipped one denies every path it does not name, and so the one at which Arquillian asks for a test.
 */
public final class PortalWar {
    private static final String WEB_XML = "WEB-INF/web.xml";
    private static final String OPEN_PATH = "<url-pattern>/health/*</url-pattern>";
    private static final String ARQUILLIAN = "<url-pattern>/ArquillianServletRunnerEE9</url-pattern>";

    private PortalWar() {}

    /** @param tests the test class and what it needs beside JUnit */
    public static WebArchive with(Class<?>... tests) {
        var war = ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("candor.war")));
        try (var shipped = war.get(WEB_XML).getAsset().openStream()) {
            var opened = new String(shipped.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(OPEN_PATH, OPEN_PATH + ARQUILLIAN);
            war.delete(WEB_XML);
            war.addAsWebInfResource(new StringAsset(opened), "web.xml");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return war.addClasses(tests)
                .addClasses(StatementCount.class, CountingDataSource.class, Evidence.class)
                .addClasses(Evidence.class.getDeclaredClasses());
    }
}
