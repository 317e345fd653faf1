package dev.entente.serve;

import dev.entente.query.Inquiry;
import dev.entente.query.NamedQuery;
import dev.entente.query.Parameter;
import dev.entente.query.Sparql;
import dev.entente.serve.CurrentDossier.Snapshot;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;

/// Serves the description of endpoint and dataset: at the endpoint when it is asked without a query, and at
/// `/.well-known/void`. What it holds is counted once for each version.
final class DescriptionService {
    private final CurrentDossier current;
    private final List<String> functions;
    private @Nullable Counted counted;

    /// @param functions that can be called beside those of SPARQL 1.1
    DescriptionService(CurrentDossier current, List<String> functions) {
        this.current = current;
        this.functions = functions;
    }

    private record Counted(String version, Optional<Statistics> statistics) {}

    private synchronized Optional<Statistics> statistics(Snapshot snapshot) {
        if (counted == null || !counted.version().equals(snapshot.version())) {
            DatasetGraph dataset = snapshot.dataset();
            counted =
                    new Counted(snapshot.version(), Txn.calculateRead(dataset, () -> Statistics.of(snapshot.union())));
        }
        return counted.statistics();
    }

    /// @param asked says in which format
    void answer(HttpServletRequest request, HttpServletResponse response, SparqlRequest asked) throws IOException {
        Snapshot snapshot = current.snapshot();
        ResultForm form = ResultForm.choose(ResultForm.Kind.TRIPLES, asked.formats(), asked.accept());
        String endpoint = endpoint(request);
        Optional<Statistics> statistics = statistics(snapshot);
        Graph graph = Txn.calculateRead(
                snapshot.dataset(),
                () -> ServiceDescription.of(
                        endpoint,
                        snapshot.dossier(),
                        snapshot.dataset(),
                        sent(snapshot.edition().inquiry()),
                        statistics,
                        functions));
        String etag = "W/" + snapshot.etag(Integer.toHexString((endpoint + form.mediaType()).hashCode()));
        byte[] whole = RDFWriter.source(graph).lang(form.lang()).asString().getBytes(StandardCharsets.UTF_8);
        new Delivery(request, response, form.contentType(), etag).send(whole);
    }

    /// The named queries as they can be sent. One that needs arguments has the examples of its header, where the
    /// dossier knows them.
    private static Map<NamedQuery, String> sent(Inquiry inquiry) {
        Map<NamedQuery, String> sent = new LinkedHashMap<>();
        for (NamedQuery named : inquiry.catalogue().all()) {
            Map<String, List<String>> examples = new LinkedHashMap<>();
            named.header().parameters().stream()
                    .filter(Parameter::required)
                    .forEach(parameter -> examples.put(
                            parameter.name(), List.of(parameter.example().split(" +"))));
            boolean known = named.header().parameters().stream()
                    .filter(Parameter::required)
                    .allMatch(parameter -> inquiry.arguments().isExampleKnown(named, parameter));
            sent.put(
                    named,
                    examples.isEmpty() || !known
                            ? named.text()
                            : Sparql.complete(
                                    inquiry.arguments().bind(named, examples),
                                    inquiry.prefixes().namespaces()));
        }
        return sent;
    }

    private static String endpoint(HttpServletRequest request) {
        StringBuffer url = request.getRequestURL();
        String whole = url.toString();
        return whole.substring(0, whole.indexOf('/', whole.indexOf("://") + 3)) + SparqlServer.PATH;
    }

    /// The same at another address.
    HttpServlet servlet() {
        return new WellKnown();
    }

    private final class WellKnown extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                answer(request, response, SparqlRequest.read(request, Integer.MAX_VALUE - 1));
            } catch (Refusal refusal) {
                ProblemJson.send(response, refusal);
            }
        }
    }
}
