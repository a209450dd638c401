package org.candor.support;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The shipped WAR with a test class inside; never a hand-picked list of classes. */
public final class PortalWar {
    private PortalWar() {}

    /** @param tests the test class and what it needs beside JUnit */
    public static WebArchive with(Class<?>... tests) {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("candor.war")))
                .addClasses(tests)
                .addClasses(StatementCount.class, CountingDataSource.class);
    }
}
