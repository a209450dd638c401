package org.candor.support;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One server of the shipped WAR on a database of its own, H2 or PostgreSQL. */
final class OneNode implements Mortal {
    private static final Path FOLDER = Path.of("target", "it", "one");

    private final Map<String, String> settings;
    private final int port = PortalSession.freePort();
    private PortalProcess node;

    OneNode(Map<String, String> given) {
        settings = new HashMap<>(given);
        settings.putIfAbsent("candor.demo", "true");
        node = PortalProcess.start(FOLDER.resolve("first"), port, settings);
    }

    @Override
    public int nodes() {
        return 1;
    }

    @Override
    public String url(int ignored) {
        return node.url();
    }

    @Override
    public void kill(int ignored) {
        node.kill();
    }

    @Override
    public void signal(int ignored, String name) {
        node.signal(name);
    }

    @Override
    public String said(int ignored) {
        return node.said();
    }

    @Override
    public void restart(int ignored) {
        node = PortalProcess.start(FOLDER.resolve("again"), port, settings);
    }

    @Override
    public String jdbc() {
        return PortalSession.jdbc(settings);
    }

    @Override
    public void close() {
        node.close();
    }
}
