package dev.entente.serve;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Where the endpoint listens, and what a single request may cost.
///
/// @param host name or address to listen on
/// @param port 0 for any that is free
/// @param timeLimit for one query, until its answer is complete
/// @param maxRows rows or triples of one answer
/// @param maxBytes of one answer as it is sent
/// @param maxRequestBytes of a request's body, and of its address
/// @param patience with a client that neither sends nor takes anything
/// @param origin where clients reach it, such as `https://history.example.org`, where that is not what they ask for:
///     behind a proxy
public record ServeOptions(
        String host,
        int port,
        Duration timeLimit,
        int maxRows,
        long maxBytes,
        int maxRequestBytes,
        Duration patience,
        Optional<URI> origin) {
    /// On this machine only, at port 3030.
    public static final ServeOptions STANDARD = new ServeOptions(
            "127.0.0.1",
            3030,
            Duration.ofSeconds(10),
            250_000,
            64_000_000,
            64 * 1024,
            Duration.ofSeconds(30),
            Optional.empty());

    public ServeOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
        }
        if (timeLimit.isNegative() || timeLimit.isZero() || maxRows < 1 || maxBytes < 1 || maxRequestBytes < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    /// How many queries run at once; the others wait a moment.
    int maxRunning() {
        return Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    }

    /// How many answers too large for memory are on their way at once.
    int maxSending() {
        return 4 * maxRunning();
    }

    /// The same, listening elsewhere.
    public ServeOptions withAddress(String otherHost, int otherPort) {
        return new ServeOptions(otherHost, otherPort, timeLimit, maxRows, maxBytes, maxRequestBytes, patience, origin);
    }

    /// The same with another time limit.
    public ServeOptions withTimeLimit(Duration other) {
        return new ServeOptions(host, port, other, maxRows, maxBytes, maxRequestBytes, patience, origin);
    }

    /// The same with another limit of rows.
    public ServeOptions withMaxRows(int other) {
        return new ServeOptions(host, port, timeLimit, other, maxBytes, maxRequestBytes, patience, origin);
    }

    /// The same with another patience.
    public ServeOptions withPatience(Duration other) {
        return new ServeOptions(host, port, timeLimit, maxRows, maxBytes, maxRequestBytes, other, origin);
    }

    /// The same, reached at another address.
    public ServeOptions withOrigin(URI other) {
        return new ServeOptions(
                host, port, timeLimit, maxRows, maxBytes, maxRequestBytes, patience, Optional.of(other));
    }
}
