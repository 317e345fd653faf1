package dev.entente.serve;

import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.serve.page.Edition;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;

/// The dossier that is served now. All that answers requests shares one of these: it takes the snapshot once when a
/// request comes in and keeps it until the response is sent, so that no answer mixes two states. Safe for any number of
/// threads.
public final class CurrentDossier {
    private final AtomicReference<State> state;

    private CurrentDossier(Snapshot first) {
        state = new AtomicReference<>(new State(first, Optional.empty()));
    }

    /// Starts with this state.
    public static CurrentDossier of(Snapshot first) {
        return new CurrentDossier(first);
    }

    /// What requests that begin now are answered from.
    public Snapshot snapshot() {
        return state.get().snapshot();
    }

    /// What keeps the files as they are now from being served, where they have errors.
    public Optional<Problem> problem() {
        return state.get().problem();
    }

    /// Lets requests that begin from now on see a new state; those under way keep theirs.
    void swap(Snapshot next) {
        state.set(new State(next, Optional.empty()));
    }

    /// Keeps the last good state, and says why.
    void keep(Problem problem) {
        state.updateAndGet(now -> new State(now.snapshot(), Optional.of(problem)));
    }

    private record State(Snapshot snapshot, Optional<Problem> problem) {}

    /// One state of a dossier, which never changes.
    ///
    /// @param dossier its title, base, prefixes and named queries
    /// @param dataset what queries are asked of
    /// @param union all its graphs merged: in a store not the same as its default graph
    /// @param version differs whenever an answer could; no character of it needs escaping in an address or a header
    /// @param since when it began to be served
    public record Snapshot(Dossier dossier, DatasetGraph dataset, Graph union, String version, Instant since) {
        /// The dataset of a dossier that was built from its files just now.
        public static Snapshot of(DossierGraph graph, String version) {
            return new Snapshot(graph.dossier(), graph.dataset(), graph.union(), version, Instant.now());
        }

        /// What pages are made from.
        Edition edition() {
            return new Edition(dossier, dataset, union, version);
        }

        /// The version as a strong entity tag, quotes and all; for a response whose bytes are always the same.
        ///
        /// @param variant what tells this representation from others of the same thing, such as `ttl`
        public String etag(String variant) {
            return '"' + version + (variant.isEmpty() ? "" : "-" + variant) + '"';
        }
    }

    /// Why the files as they are now are not served.
    ///
    /// @param text the message, of several lines, as the terminal shows it
    /// @param since when it was noticed
    public record Problem(String text, Instant since) {}
}
