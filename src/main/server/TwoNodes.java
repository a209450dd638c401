import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two nodes of Candor on loopback with one PostgreSQL, behind one address: {@code java src/main/server/TwoNodes.java}. Reads
 * CANDOR_DB_* and CANDOR_HTTP_PORT (8080) from the environment, and runs until it is stopped. For trying out what the death of a
 * node means; in production a real load balancer stands in its place.
 */
public class TwoNodes {
    private static final int FIRST_MEMBER = Integer.getInteger("candor.member.port", 16900);
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final AtomicInteger TURN = new AtomicInteger();

    public static void main(String[] none) throws Exception {
        var url = System.getenv().getOrDefault("CANDOR_DB_URL", "");
        if (!url.startsWith("jdbc:postgresql:")) {
            System.err.println("Two nodes share one PostgreSQL: please set CANDOR_DB_CLASS, CANDOR_DB_URL, CANDOR_DB_USER and"
                    + " CANDOR_DB_PASSWORD (see README.md, Configure).");
            System.exit(2);
        }
        var port = Integer.parseInt(System.getenv().getOrDefault("CANDOR_HTTP_PORT", "8080"));
        var nodes = List.of(port + 1, port + 2);
        var processes = new ArrayList<Process>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> processes.forEach(Process::destroy)));
        for (var node = 0; node < nodes.size(); node++) {
            processes.add(start(node, nodes.get(node), port));
            System.out.println("Node " + node + ": port " + nodes.get(node) + ", process " + processes.get(node).pid());
        }
        System.out.println("Candor is at http://localhost:" + port + " as soon as a node is ready");
        forward(port, nodes);
    }

    private static Process start(int node, int http, int shown) throws IOException {
        var members = "127.0.0.1:" + FIRST_MEMBER + ",127.0.0.1:" + (FIRST_MEMBER + 1);
        var folder = TARGET.resolve("two-nodes").resolve("node" + node);
        Files.createDirectories(folder);
        var command = new ProcessBuilder(
                "java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:MetaspaceSize=256m", "-Xmx800m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dhazelcast.local.localAddress=127.0.0.1", "-Dhazelcast.socket.bind.any=false",
                "-Dhazelcast.socket.client.bind.any=false", "-Dhazelcast.phone.home.enabled=false",
                "-Dcandor.base.url=http://localhost:" + shown,
                "-jar", TARGET.resolve("payara-micro.jar").toString(),
                "--name", "node" + node, "--clustername", "candor" + FIRST_MEMBER, "--clustermode", "tcpip:" + members,
                "--interfaces", "127.0.0.1", "--startport", String.valueOf(FIRST_MEMBER + node),
                "--disablephonehome", "--port", String.valueOf(http),
                "--prebootcommandfile", Path.of("src/main/server/preboot-cluster.txt").toAbsolutePath().toString(),
                "--postdeploycommandfile", Path.of("src/main/server/postdeploy.txt").toAbsolutePath().toString(),
                "--deploy", TARGET.resolve("candor.war").toString());
        return command.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
    }

    /** Each connection goes to the next node that takes it. */
    private static void forward(int port, List<Integer> nodes) throws IOException {
        try (var door = new ServerSocket(port, 200, InetAddress.getLoopbackAddress())) {
            while (true) {
                var caller = door.accept();
                new Thread(() -> serve(caller, nodes)).start();
            }
        }
    }

    private static void serve(Socket caller, List<Integer> nodes) {
        for (var tried = 0; tried < nodes.size(); tried++) {
            var node = new Socket();
            try {
                node.connect(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(),
                                nodes.get(Math.floorMod(TURN.getAndIncrement(), nodes.size()))),
                        2_000);
                new Thread(() -> copy(caller, node)).start();
                copy(node, caller);
                return;
            } catch (IOException dead) {
                close(node);
            }
        }
        close(caller);
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // one side hung up: so does the other
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // that is what was wanted
        }
    }
}
