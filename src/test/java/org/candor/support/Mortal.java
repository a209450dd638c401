package org.candor.support;

import java.util.Map;

/** A portal of one or two nodes that a test may kill. */
public interface Mortal extends AutoCloseable {
    /** How many nodes there are. */
    int nodes();

    String url(int node);

    /** With SIGKILL: no shutdown hook runs. */
    void kill(int node);

    /** A signal by its name: STOP freezes the node, CONT lets it go on, TERM asks it to end. */
    void signal(int node, String name);

    /** What the node has written into its log. */
    String said(int node);

    /** Comes back when the node is ready again. */
    void restart(int node);

    /** Address of the database with user and password. */
    String jdbc();

    @Override
    void close();

    /** One node on a database of its own. */
    static Mortal one(String database) {
        return new OneNode(PortalSession.ownDatabase(database));
    }

    /** One node with these settings, its database among them. */
    static Mortal one(Map<String, String> settings) {
        return new OneNode(settings);
    }
}
