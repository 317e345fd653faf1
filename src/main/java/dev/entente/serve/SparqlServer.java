package dev.entente.serve;

import java.net.BindException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.apache.jena.sys.JenaSystem;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/// The SPARQL endpoint of one dataset at `/sparql`, for queries alone, and the pages beside it. Nothing else of the
/// server it is built on is reachable, and it never connects anywhere itself.
public final class SparqlServer implements AutoCloseable {
    /// Where the endpoint is.
    static final String PATH = "/sparql";
    /// Where people write queries.
    static final String EDITOR = "/sparql-editor";

    /// Enough for many clients that are slow to read; queries and large answers have limits of their own.
    private static final int MOST_THREADS = 256;

    private final FusekiServer server;
    private final GracefulHandler requests;
    private final String host;

    private SparqlServer(FusekiServer server, GracefulHandler requests, String host) {
        this.server = server;
        this.requests = requests;
        this.host = host;
    }

    /// Starts to listen; returns when requests are answered.
    ///
    /// @throws CannotListenException where the address is taken, or none of this machine's
    public static SparqlServer start(CurrentDossier current, ServeOptions options) {
        JenaSystem.init();
        ARQ.globalServiceAllowed = false;
        QueryService service = new QueryService(current, options, new GuardedQueries(options));
        FusekiServer server = FusekiServer.create()
                .port(options.port())
                .fusekiModules(FusekiModules.empty())
                .registerOperation(Operation.Query, service)
                .addDataset(PATH, DatasetGraphZero.create())
                .addOperation(PATH, Operation.Query)
                .addServlet("/.well-known/void", service.description().servlet())
                .addServlet("/health", new HealthServlet(current))
                .addServlet("/*", new SiteServlet(new Site(current)))
                .addFilter("/*", new ResponseHeaders())
                .numServerThreads(8, MOST_THREADS)
                .build();
        GracefulHandler requests = new GracefulHandler();
        harden(server.getJettyServer(), requests, options);
        try {
            server.start();
        } catch (FusekiException e) {
            throw cannotListen(options, e);
        }
        return new SparqlServer(server, requests, options.host());
    }

    private static void harden(Server jetty, GracefulHandler requests, ServeOptions options) {
        jetty.insertHandler(new SizeLimitHandler(options.maxRequestBytes(), -1));
        jetty.setErrorHandler(new ProblemErrors(options.maxRequestBytes()));
        jetty.getDescendants(ServletContextHandler.class)
                .forEach(context -> context.setErrorHandler(new ProblemErrors(options.maxRequestBytes())));
        jetty.insertHandler(requests);
        jetty.setStopAtShutdown(false);
        jetty.setStopTimeout(options.timeLimit().plusSeconds(2).toMillis());
        for (var connector : jetty.getConnectors()) {
            if (connector instanceof ServerConnector http) {
                http.setHost(options.host());
                http.setIdleTimeout(options.patience().toMillis());
                http.setShutdownIdleTimeout(200);
                var configuration =
                        http.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
                configuration.setRequestHeaderSize(options.maxRequestBytes());
                configuration.setMinRequestDataRate(100);
                configuration.setMinResponseDataRate(10_000);
                configuration.setSendServerVersion(false);
                options.origin()
                        .ifPresent(origin -> configuration.addCustomizer((request, headers) -> at(origin, request)));
            }
        }
    }

    /// A request as its sender has addressed it, to the proxy before this server.
    private static Request at(URI origin, Request request) {
        HttpURI address = HttpURI.build(request.getHttpURI())
                .scheme(origin.getScheme())
                .authority(origin.getHost(), origin.getPort())
                .asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpURI getHttpURI() {
                return address;
            }

            @Override
            public boolean isSecure() {
                return "https".equals(origin.getScheme());
            }
        };
    }

    private static CannotListenException cannotListen(ServeOptions options, FusekiException failure) {
        String address = options.host() + ":" + options.port();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("assign requested address")) {
                return new CannotListenException(
                        "cannot listen on " + address + ": it is no address of this machine",
                        "use --host 127.0.0.1 for this machine alone, --host 0.0.0.0 for everybody who can reach it",
                        failure);
            }
            if (cause instanceof BindException
                    || String.valueOf(cause.getMessage()).contains("in use")) {
                return new CannotListenException(
                        "cannot listen on " + address + ": the port is in use, or not yours to use",
                        "choose another with --port; 0 takes any that is free",
                        failure);
            }
            if (cause instanceof UnresolvedAddressException) {
                return new CannotListenException(
                        "cannot listen on " + address + ": no such host",
                        "name an address of this machine with --host",
                        failure);
            }
        }
        return new CannotListenException(
                "cannot listen on " + address + ": " + failure.getMessage(), "try another --port or --host", failure);
    }

    /// The first page.
    public URI home() {
        return endpoint().resolve("/");
    }

    /// Where to send queries.
    public URI endpoint() {
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + shown + ":" + server.getHttpPort() + PATH);
    }

    /// How many requests are being answered now.
    public long underWay() {
        return requests.getCurrentRequestCount();
    }

    /// Waits until the server is stopped.
    public void join() {
        server.join();
    }

    /// Stops to listen, and returns when the requests under way are answered; those that are not two seconds after
    /// their time are cut off.
    @Override
    public void close() {
        try {
            server.stop();
        } catch (FusekiException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
        }
    }
}
