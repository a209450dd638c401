package org.candor.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** The outside that payloads point to: a port on loopback at which nobody must ever call. */
final class Listener implements AutoCloseable {
    private final ServerSocket door;
    private final AtomicInteger callers = new AtomicInteger();

    Listener() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        var waiting = new Thread(this::listen, "outside");
        waiting.setDaemon(true);
        waiting.start();
    }

    private void listen() {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                callers.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Host and port, as payloads name it. */
    String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    String url() {
        return "http://" + address() + "/taken";
    }

    int callers() {
        return callers.get();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
