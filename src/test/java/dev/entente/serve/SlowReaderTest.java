package dev.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Clients that ask for much and take none of it.
class SlowReaderTest {
    private static final String MUCH =
            "SELECT * { ?a <http://example.org/p> ?c . ?d <http://example.org/p> ?f } LIMIT 120000";

    @Test
    void whoTakesNothingHoldsNobodyUpAndIsLeftAfterAWhile() throws Exception {
        ServeOptions options = ServeOptions.STANDARD.withPatience(Duration.ofSeconds(3));
        List<Socket> idle = new ArrayList<>();
        try (TestEndpoint endpoint = TestEndpoint.start(options)) {
            long whole = endpoint.post(MUCH, "text/csv").body().length();
            for (int i = 0; i < 4; i++) {
                idle.add(asking(endpoint));
                assertEquals("HTTP/1.1 200 OK", line(idle.get(i)));
                long start = System.nanoTime();
                assertEquals(200, endpoint.post("ASK {}", "text/csv").statusCode());
                assertTrue(System.nanoTime() - start < 5_000_000_000L, "others wait");
            }
            Thread.sleep(options.patience().multipliedBy(2));
            assertTrue(rest(idle.get(0)) < whole, "an answer that nobody takes is held");
            assertEquals(whole, endpoint.post(MUCH, "text/csv").body().length());
        } finally {
            close(idle);
        }
    }

    @Test
    void moreThanAFewLargeAnswersAreNotHeldForThoseWhoDoNotTakeThem() throws Exception {
        List<Socket> idle = new ArrayList<>();
        try (TestEndpoint endpoint = TestEndpoint.start(ServeOptions.STANDARD)) {
            String status = "";
            while (idle.size() <= ServeOptions.STANDARD.maxSending() && !status.contains("503")) {
                idle.add(asking(endpoint));
                status = line(idle.get(idle.size() - 1));
            }
            assertEquals("HTTP/1.1 503 Service Unavailable", status);
            assertEquals(200, endpoint.post("ASK {}", "text/csv").statusCode());
            close(idle);
        } finally {
            close(idle);
        }
    }

    private static Socket asking(TestEndpoint endpoint) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), endpoint.address().getPort()));
        socket.getOutputStream()
                .write(("GET /sparql?format=csv&query=" + TestEndpoint.encoded(MUCH) + " HTTP/1.1\r\nHost: x\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String line(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = socket.getInputStream().read();
                c >= 0 && c != '\r';
                c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    /// How many bytes still come.
    private static long rest(Socket socket) {
        long rest = 0;
        byte[] buffer = new byte[65_536];
        try {
            InputStream in = socket.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                rest += read;
            }
        } catch (IOException reset) {
            return rest;
        }
        return rest;
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
