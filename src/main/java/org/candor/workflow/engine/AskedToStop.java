package org.candor.workflow.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Finishes work before the server begins to stop (SIGTERM). The virtual machine runs all shutdown hooks at the same moment,
 * and one of Payara Micro's deletes the unpacked application while another one still stops it; a hook of ours would lose
 * that race. So this comes before the hooks, and then lets the server stop as it would have.
 */
final class AskedToStop implements SignalHandler, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AskedToStop.class);
    private static final Signal ASKED = new Signal("TERM");

    private final Runnable finish;
    private final SignalHandler server;

    private AskedToStop(Runnable finish) {
        this.finish = finish;
        this.server = Signal.handle(ASKED, this);
    }

    /** @param finish takes at most some seconds: whoever asked will not wait for ever */
    static AskedToStop first(Runnable finish) {
        return new AskedToStop(finish);
    }

    @Override
    public void handle(Signal asked) {
        try {
            finish.run();
        } catch (RuntimeException failed) {
            LOG.error("Stopping without having finished", failed);
        } finally {
            server.handle(asked);
        }
    }

    /** The application leaves a server that lives on. */
    @Override
    public void close() {
        Signal.handle(ASKED, server);
    }
}
