package org.candor.support;

/** A portal of one or two nodes that a test may kill. */
public interface Mortal extends AutoCloseable {
    /** How many nodes there are. */
    int nodes();

    String url(int node);

    /** With SIGKILL: no shutdown hook runs. */
    void kill(int node);

    /** Comes back when the node is ready again. */
    void restart(int node);

    /** Address of the database with user and password. */
    String jdbc();

    @Override
    void close();

    /** One node on a database of its own. */
    static Mortal one(String database) {
        return new OneNode(database);
    }
}
