package dev.entente.cli;

import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.graph.Store;
import dev.entente.serve.CurrentDossier;
import dev.entente.serve.DossierWatch;
import dev.entente.serve.ServeOptions;
import dev.entente.serve.SparqlServer;
import dev.entente.serve.StoreWatch;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `entente serve`: the pages and the SPARQL endpoint.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serve the dossier over HTTP until interrupted: pages to read, data, and SPARQL.",
            "A query may take ten seconds."
        },
        footer = {
            "",
            "Examples:",
            "  entente serve",
            "  curl -H 'Accept: text/csv' --data-urlencode 'query=SELECT * { ?s ?p ?o } LIMIT 3' \\",
            "       http://127.0.0.1:3030/sparql"
        })
final class ServeCommand implements Callable<Integer> {
    private final Output out;
    private final GlobalOptions global;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on (3030); 0 for any that is free.",
            converter = WholeNumber.class)
    private int port = ServeOptions.STANDARD.port();

    @Option(names = "--host", paramLabel = "HOST", description = "Address to listen on (127.0.0.1, this machine only).")
    private String host = ServeOptions.STANDARD.host();

    @Option(
            names = "--origin",
            paramLabel = "URL",
            description =
                    "Where others reach it, if that is not where it listens: https://history.example.org, behind a"
                            + " proxy. Addresses in its answers begin so.")
    private @Nullable String origin;

    @Option(names = "--open", description = "Open the first page in the browser.")
    private boolean open;

    ServeCommand(Output out, GlobalOptions global) {
        this.out = out;
        this.global = global;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > 65_535) {
            throw UserError.usage("a port is a number from 0 to 65535, not " + port, null);
        }
        ServeOptions options = options();
        if (global.store().isPresent()) {
            LocalDossier.mustBeLocal(global, "serve");
            return serveStore(options);
        }
        Dossier dossier = LocalDossier.find(global, "serve");
        try (DossierWatch watch = DossierWatch.over(dossier, this::build, out::note);
                SparqlServer server = SparqlServer.start(watch.current(), options)) {
            run(watch.current(), server);
        }
        return 0;
    }

    private ServeOptions options() {
        ServeOptions options = ServeOptions.STANDARD.withAddress(host, port);
        if (origin == null) {
            return options;
        }
        String wrong = "--origin is no address of a site: " + origin;
        try {
            URI address = new URI(origin);
            boolean known = List.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && List.of("", "/").contains(address.getPath());
            if (!known) {
                throw UserError.usage(wrong, "write scheme and host, such as https://history.example.org");
            }
            return options.withOrigin(address);
        } catch (URISyntaxException e) {
            throw UserError.usage(wrong, "write scheme and host, such as https://history.example.org");
        }
    }

    /// A process that ends by a signal keeps the exit code of the signal: 130 after Ctrl-C.
    private void drainAtEnd(SparqlServer server) {
        Runnable drain = () -> {
            SecondInterrupt.endsAtOnce();
            if (server.underWay() > 0) {
                out.note("Ends when what is asked is answered, in at most "
                        + ServeOptions.STANDARD.timeLimit().plusSeconds(2).toSeconds()
                        + " s; Ctrl-C again ends at once");
            }
            server.close();
        };
        Runtime.getRuntime().addShutdownHook(new Thread(drain, "drain"));
    }

    /// The newest generation of the store, also where one is built meanwhile.
    private int serveStore(ServeOptions options) {
        Store store = OpenStore.open(global, out);
        try (StoreWatch watch =
                        StoreWatch.over(global.store().orElseThrow(), store, OpenStore.nearby(global), out::note);
                SparqlServer server = SparqlServer.start(watch.current(), options)) {
            watch.announce(String.valueOf(server.endpoint()));
            run(watch.current(), server);
        }
        return 0;
    }

    private void run(CurrentDossier current, SparqlServer server) {
        out.line(current.snapshot().dossier().title() + " is served at " + server.home() + ", and answers SPARQL at "
                + server.endpoint() + " (Ctrl-C ends it)");
        out.flush();
        if (global.store().isEmpty()) {
            keep();
        }
        if (open) {
            Browser.open(server.home(), out);
        }
        drainAtEnd(server);
        server.join();
    }

    /// Leaves what was built to the next start.
    private synchronized void keep() {
        global.snapshots().keep();
    }

    private synchronized DossierGraph build(Dossier dossier) {
        return LocalDossier.during(
                out.progress("building the graph"), () -> global.snapshots().open(dossier));
    }
}
