package dev.entente.csvw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A server that does not keep its word.
class HttpDocumentsTest {
    private final HttpDocuments documents = new HttpDocuments(Duration.ofMillis(200));

    private ServerSocket server;
    private String said = "";
    private boolean hangsUp;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::answer);
    }

    private void answer() {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.getInputStream().read(new byte[8192]);
                socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                if (hangsUp) {
                    socket.close();
                }
            }
        } catch (IOException e) {
            assertTrue(server.isClosed());
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/a.csv");
    }

    @Test
    void silenceEndsTheWaiting() {
        IOException e = assertThrows(IOException.class, () -> documents.fetch(uri()));
        assertEquals("cannot read " + uri() + ": it does not answer in time", e.getMessage());
    }

    @Test
    void silenceInTheMiddleOfATableEndsTheWaiting() throws IOException {
        said = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nid\n1\n";
        try (InputStream body = documents.fetch(uri()).orElseThrow().body()) {
            IOException e = assertThrows(IOException.class, body::readAllBytes);
            assertEquals("cannot read " + uri() + ": it does not answer in time", e.getMessage());
        }
    }

    @Test
    void aTableThatBreaksOffIsNotTakenForAWholeOne() throws IOException {
        said = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nid\n1\n";
        hangsUp = true;
        try (InputStream body = documents.fetch(uri()).orElseThrow().body()) {
            IOException e = assertThrows(IOException.class, body::readAllBytes);
            assertTrue(String.valueOf(e.getMessage()).startsWith("cannot read " + uri() + ": "), e::toString);
        }
    }

    @Test
    void nonsenseIsNoDocument() {
        said = "nonsense\r\n\r\n";
        hangsUp = true;
        IOException e =
                assertThrows(IOException.class, () -> documents.fetch(uri()).isPresent());
        assertTrue(String.valueOf(e.getMessage()).startsWith("cannot read " + uri()), e::toString);
    }
}
