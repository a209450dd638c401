package org.candor.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The wire between a portal and its PostgreSQL, for tests that cut it, let it hang, or lose the answer to a commit. What is
 * sent is read as text, so the portal's address must say {@code prepareThreshold=0}.
 */
public final class Wire implements AutoCloseable {
    private static final String COMMIT = "commit";

    private final ServerSocket door;
    private final int database;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile boolean cut;
    private volatile boolean hanging;
    private volatile String losesCommitAfter = "";

    private Wire(ServerSocket door, int database) {
        this.door = door;
        this.database = database;
    }

    /** @param database port of the database on this machine */
    public static Wire to(int database) {
        try {
            var wire = new Wire(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), database);
            daemon(wire::accept);
            return wire;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Ends every connection and takes no new one, until it is mended. */
    public void cut() {
        cut = true;
        open.forEach(Wire::close);
    }

    /** Nothing passes and nobody is told, until it is mended. */
    public void hang() {
        hanging = true;
    }

    public void mend() {
        cut = false;
        hanging = false;
    }

    /** The next transaction that sends this statement is committed, but its connection ends before the answer passes. */
    public void losesCommitAfter(String statement) {
        losesCommitAfter = statement.toLowerCase(Locale.ROOT);
    }

    /** How many answers to a commit were lost. */
    public int lost() {
        return lost.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                if (cut) {
                    close(caller);
                } else {
                    join(caller, new Socket(InetAddress.getLoopbackAddress(), database));
                }
            } catch (IOException refused) {
                // the door was closed, or the database takes nobody: whoever called is told by the end of the
                // connection
            }
        }
    }

    private void join(Socket caller, Socket server) {
        open.add(caller);
        open.add(server);
        var line = new Line(caller, server);
        daemon(() -> line.carry(caller, server, true));
        daemon(() -> line.carry(server, caller, false));
    }

    /** One connection. */
    private final class Line {
        private final Socket caller;
        private final Socket server;
        private volatile boolean marked;
        private volatile boolean losing;

        Line(Socket caller, Socket server) {
            this.caller = caller;
            this.server = server;
        }

        void carry(Socket from, Socket to, boolean asking) {
            var buffer = new byte[64 * 1024];
            try {
                for (var read = from.getInputStream().read(buffer);
                        read >= 0;
                        read = from.getInputStream().read(buffer)) {
                    while (hanging) {
                        TimeUnit.MILLISECONDS.sleep(20);
                    }
                    if (asking) {
                        look(new String(buffer, 0, read, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
                    } else if (losing) {
                        lost.incrementAndGet();
                        break;
                    }
                    to.getOutputStream().write(buffer, 0, read);
                    to.getOutputStream().flush();
                }
            } catch (IOException ended) {
                // one side hung up: so does the other
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                close(caller);
                close(server);
                open.remove(caller);
                open.remove(server);
            }
        }

        private void look(String said) {
            var awaited = losesCommitAfter;
            if (!awaited.isEmpty() && said.contains(awaited)) {
                marked = true;
                losesCommitAfter = "";
            }
            if (marked && said.contains(COMMIT)) {
                marked = false;
                losing = true;
            }
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // that is what was wanted
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException closedAlready) {
            // that is what was wanted
        }
        cut();
    }
}
