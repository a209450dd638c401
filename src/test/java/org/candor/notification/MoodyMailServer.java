package org.candor.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A mail server on loopback that takes, puts off, refuses, dawdles or hangs up, as a real one does on a bad day. */
final class MoodyMailServer implements AutoCloseable {
    enum Mood {
        TAKES,
        /** 451 after the text: try later. */
        PUTS_OFF,
        /** 550 to the recipient. */
        REFUSES,
        /** Takes it, but answers late. */
        DAWDLES,
        /** Takes the text and hangs up without an answer: whoever sent it cannot know. */
        HANGS_UP
    }

    private static final int LATE_MILLIS = 20;

    private final ServerSocket door;
    private final Map<String, Integer> taken = new HashMap<>();
    private volatile Mood mood = Mood.TAKES;

    MoodyMailServer() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        new Thread(this::serve).start();
    }

    int port() {
        return door.getLocalPort();
    }

    void is(Mood next) {
        mood = next;
    }

    /** Message-ID to how often it was taken. */
    Map<String, Integer> taken() {
        synchronized (taken) {
            return Map.copyOf(taken);
        }
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                talk(caller);
            } catch (IOException gone) {
                // the next one, or the end
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var heard = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        say(caller, "220 here");
        for (var line = heard.readLine(); line != null; line = heard.readLine()) {
            if (line.startsWith("RCPT") && mood == Mood.REFUSES) {
                say(caller, "550 not here");
            } else if (line.equals("DATA")) {
                say(caller, "354 go on");
                var id = text(heard);
                if (mood == Mood.HANGS_UP) {
                    take(id);
                    return;
                }
                if (mood == Mood.PUTS_OFF) {
                    say(caller, "451 later");
                } else {
                    pause();
                    take(id);
                    say(caller, "250 taken");
                }
            } else if (line.equals("QUIT")) {
                say(caller, "221 bye");
                return;
            } else {
                say(caller, "250 ok");
            }
        }
    }

    /** Reads to the lone dot. */
    private static String text(BufferedReader heard) throws IOException {
        var id = "";
        for (var line = heard.readLine(); line != null && !line.equals("."); line = heard.readLine()) {
            id = line.startsWith("Message-ID: ") ? line.substring("Message-ID: ".length()) : id;
        }
        return id;
    }

    private void pause() {
        if (mood == Mood.DAWDLES) {
            try {
                Thread.sleep(LATE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void take(String id) {
        synchronized (taken) {
            taken.merge(id, 1, Integer::sum);
        }
    }

    private static void say(Socket caller, String words) throws IOException {
        caller.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
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
