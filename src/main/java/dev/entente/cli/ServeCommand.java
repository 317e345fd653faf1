package dev.entente.cli;

import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.graph.Store;
import dev.entente.serve.CurrentDossier;
import dev.entente.serve.DossierWatch;
import dev.entente.serve.ServeOptions;
import dev.entente.serve.SparqlServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `entente serve`: the pages and the SPARQL endpoint.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serve the dossier over HTTP until interrupted: pages to read, data, and SPARQL for queries of up to ten",
            "seconds each."
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
        if (global.store().isPresent()) {
            LocalDossier.mustBeLocal(global, "serve");
            return serveStore();
        }
        Dossier dossier = LocalDossier.find(global, "serve");
        try (DossierWatch watch = DossierWatch.over(dossier, this::build, out::note);
                SparqlServer server =
                        SparqlServer.start(watch.current(), ServeOptions.STANDARD.withAddress(host, port))) {
            out.line(dossier.title() + " is served at " + server.home() + ", and answers SPARQL at " + server.endpoint()
                    + " (Ctrl-C ends it)");
            out.flush();
            keep();
            if (open) {
                Browser.open(server.home(), out);
            }
            // A process that ends by a signal keeps the exit code of the signal: 130 after Ctrl-C.
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "drain"));
            server.join();
        }
        return 0;
    }

    /// The generation of the store that is in use now, whatever is built meanwhile.
    private int serveStore() {
        DossierGraph graph = OpenStore.graph(global, out);
        Store store = OpenStore.open(global, out);
        CurrentDossier current = CurrentDossier.of(CurrentDossier.Snapshot.of(graph, store.version()));
        try (SparqlServer server = SparqlServer.start(current, ServeOptions.STANDARD.withAddress(host, port))) {
            store.announce(String.valueOf(server.endpoint()));
            out.line(graph.dossier().title() + " answers SPARQL at " + server.endpoint() + " (Ctrl-C ends it)");
            out.flush();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "drain"));
            server.join();
        }
        return 0;
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
