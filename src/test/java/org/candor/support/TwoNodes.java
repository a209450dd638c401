package org.candor.support;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two servers of the shipped WAR on loopback with one PostgreSQL database of their own, started at the same moment. */
public final class TwoNodes implements Mortal {
    private static final Path FOLDER = Path.of("target", "it", "nodes");

    private final Map<String, String> settings;
    private final int[] memberPorts = {PortalSession.freePort(), PortalSession.freePort()};
    private final int[] ports = {PortalSession.freePort(), PortalSession.freePort()};
    private final PortalProcess[] nodes = new PortalProcess[2];

    private TwoNodes(Map<String, String> settings) {
        this.settings = settings;
    }

    /** On an empty database; comes back when both are ready. */
    public static TwoNodes start(String database) {
        return start(PortalSession.ownDatabase(database));
    }

    /** With these settings for both, the database among them; each node is known to it by its name. */
    public static TwoNodes start(Map<String, String> given) {
        var settings = new HashMap<>(given);
        settings.put("candor.demo", "true");
        var both = new TwoNodes(settings);
        both.launch(0);
        both.launch(1);
        both.nodes[0].awaitReady();
        both.nodes[1].awaitReady();
        return both;
    }

    @Override
    public String url(int node) {
        return nodes[node].url();
    }

    /** Where the other node finds this one. */
    public int memberPort(int node) {
        return memberPorts[node];
    }

    @Override
    public void kill(int node) {
        nodes[node].kill();
    }

    @Override
    public void signal(int node, String name) {
        nodes[node].signal(name);
    }

    @Override
    public String said(int node) {
        return nodes[node].said();
    }

    @Override
    public void restart(int node) {
        launch(node);
        nodes[node].awaitReady();
    }

    @Override
    public String jdbc() {
        return PortalSession.jdbc(settings);
    }

    private void launch(int node) {
        var mine = new HashMap<>(settings);
        mine.computeIfPresent("candor.db.url", (name, url) -> url + "&ApplicationName=node" + node);
        mine.put("hazelcast.local.localAddress", "127.0.0.1");
        mine.put("hazelcast.socket.bind.any", "false");
        mine.put("hazelcast.socket.client.bind.any", "false");
        mine.put("hazelcast.phone.home.enabled", "false");
        nodes[node] = PortalProcess.launch(
                FOLDER.resolve("node" + node),
                ports[node],
                mine,
                List.of(
                        "--name",
                        "node" + node,
                        "--clustername",
                        "candor" + memberPorts[0],
                        "--clustermode",
                        "tcpip:127.0.0.1:" + memberPorts[0] + ",127.0.0.1:" + memberPorts[1],
                        "--interfaces",
                        "127.0.0.1",
                        "--startport",
                        String.valueOf(memberPorts[node])),
                "preboot-cluster.txt");
    }

    @Override
    public int nodes() {
        return nodes.length;
    }

    @Override
    public void close() {
        for (var node : nodes) {
            node.close();
        }
    }
}
