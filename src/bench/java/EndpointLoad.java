import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Asks a SPARQL endpoint the same queries over and over, on a number of connections, and prints how many requests it
/// answers in a second and how long they take.
///
/// `java src/bench/java/EndpointLoad.java http://127.0.0.1:3030/sparql CONNECTIONS SECONDS FILE.rq…`
///
/// With `--vary` each request carries a comment of its own, so that no answer can be kept from an earlier one.
final class EndpointLoad {
    private EndpointLoad() {}

    public static void main(String[] arguments) throws Exception {
        List<String> given = new ArrayList<>(List.of(arguments));
        boolean vary = given.remove("--vary");
        URI endpoint = URI.create(given.get(0));
        int connections = Integer.parseInt(given.get(1));
        double seconds = Double.parseDouble(given.get(2));
        List<String> queries = new ArrayList<>();
        for (String file : given.subList(3, given.size())) {
            queries.add(Files.readString(Path.of(file)));
        }
        run(endpoint, connections, seconds / 2, queries, vary);
        long[] times = run(endpoint, connections, seconds, queries, vary);
        System.out.printf(
                Locale.ROOT,
                "%d connections: %.0f requests/s, p50 %.2f ms, p99 %.2f ms%n",
                connections,
                times.length / seconds,
                times[times.length / 2] / 1e6,
                times[(int) (times.length * 0.99)] / 1e6);
    }

    private static long[] run(URI endpoint, int connections, double seconds, List<String> queries, boolean vary)
            throws Exception {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            clients.add(new Client(i, endpoint, end, queries, vary));
        }
        clients.forEach(Thread::start);
        long[] all = new long[0];
        for (Client client : clients) {
            client.join();
            if (client.failure != null) {
                throw client.failure;
            }
            int before = all.length;
            all = Arrays.copyOf(all, before + client.times.size());
            for (int i = 0; i < client.times.size(); i++) {
                all[before + i] = client.times.get(i);
            }
        }
        Arrays.sort(all);
        return all;
    }

    private static final class Client extends Thread {
        private final int number;
        private final URI endpoint;
        private final long end;
        private final List<String> queries;
        private final boolean vary;
        private final List<Long> times = new ArrayList<>();
        private Exception failure;

        private Client(int number, URI endpoint, long end, List<String> queries, boolean vary) {
            this.number = number;
            this.endpoint = endpoint;
            this.end = end;
            this.queries = queries;
            this.vary = vary;
        }

        @Override
        public void run() {
            try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
                socket.setTcpNoDelay(true);
                InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                for (int i = 0; System.nanoTime() < end; i++) {
                    String query = queries.get(i % queries.size()) + (vary ? "\n# " + number + " " + i : "");
                    byte[] request = request(query);
                    long start = System.nanoTime();
                    socket.getOutputStream().write(request);
                    readResponse(in);
                    times.add(System.nanoTime() - start);
                }
            } catch (Exception e) {
                failure = e;
            }
        }

        private byte[] request(String query) {
            return ("GET " + endpoint.getPath() + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)
                            + " HTTP/1.1\r\nHost: x\r\nAccept: application/sparql-results+json\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
        }

        private static void readResponse(InputStream in) throws IOException {
            String status = line(in);
            if (!status.contains(" 200 ")) {
                throw new IOException(status);
            }
            long length = -1;
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Long.parseLong(header.substring(15).strip());
                }
            }
            if (length >= 0) {
                in.skipNBytes(length);
                return;
            }
            int chunk;
            do {
                chunk = Integer.parseInt(line(in).strip(), 16);
                in.skipNBytes(chunk + 2L);
            } while (chunk > 0);
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder(64);
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    throw new IOException("the server closed the connection");
                }
                if (b != '\r') {
                    line.append((char) b);
                }
            }
            return line.toString();
        }
    }
}
