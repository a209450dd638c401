package org.candor.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** A bare connection: any bytes, from any loopback address, and everything that comes back until somebody hangs up. */
public final class BareLine {
    private static final String HERE = "127.0.0.1";
    private static final int CONNECT_MILLIS = 10_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
    private static final Pattern LOCATION = Pattern.compile("(?im)^Location: (.*?)\\r?$");

    private final InetSocketAddress portal;
    private final String from;
    private final int patienceMillis;

    private BareLine(InetSocketAddress portal, String from, int patienceMillis) {
        this.portal = portal;
        this.from = from;
        this.patienceMillis = patienceMillis;
    }

    public static BareLine to(String url, Duration patience) {
        return new BareLine(new InetSocketAddress(HERE, URI.create(url).getPort()), HERE, (int) patience.toMillis());
    }

    /** The same, as a caller with another address. */
    public BareLine from(String address) {
        return new BareLine(portal, address, patienceMillis);
    }

    /**
     * What came back, as it came; nothing when the line was cut or stayed silent.
     *
     * @param took until the last of it came
     */
    public record Said(String text, Duration took) {
        /** Of the first answer, 0 when there is none. */
        public int status() {
            var line = STATUS.matcher(text);
            return line.lookingAt() ? Integer.parseInt(line.group(1)) : 0;
        }

        public long answers() {
            return STATUS.matcher(text).results().count();
        }

        public String head() {
            return text.substring(0, Math.max(0, text.indexOf("\r\n\r\n")));
        }

        /** As a form's answer, when it was asked by HTTP 1.0, so that no chunks stand in between. */
        public Answer answer() {
            var location = LOCATION.matcher(head());
            var body = text.substring(Math.min(text.length(), head().length() + 4));
            var utf8 = new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            return new Answer(status(), location.find() ? location.group(1) : "", utf8, took);
        }
    }

    public Said says(String request) throws IOException {
        return says(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    public Said says(byte[] request) throws IOException {
        var began = System.nanoTime();
        var last = began;
        var heard = new ByteArrayOutputStream();
        try (var line = new Socket()) {
            line.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            line.connect(portal, CONNECT_MILLIS);
            line.setSoTimeout(patienceMillis);
            send(line, request);
            var in = line.getInputStream();
            var part = new byte[8_192];
            for (var read = in.read(part); read >= 0; read = in.read(part)) {
                heard.write(part, 0, read);
                last = System.nanoTime();
            }
        } catch (SocketTimeoutException silent) {
            // what came before counts
        } catch (SocketException cut) {
            // hung up on: an answer too
        }
        return new Said(heard.toString(StandardCharsets.ISO_8859_1), Duration.ofNanos(last - began));
    }

    /** A server may answer and hang up before it has heard everything; what it said is still to be read. */
    private static void send(Socket line, byte[] request) {
        try {
            line.getOutputStream().write(request);
            line.getOutputStream().flush();
        } catch (IOException hungUp) {
            // it does not want the rest
        }
    }
}
