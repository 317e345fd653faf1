package dev.entente.serve;

import java.util.LinkedHashMap;
import java.util.Map;

/// Why a request gets no answer, as [Problem details](https://www.rfc-editor.org/rfc/rfc9457) tell it.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    /// Seconds after which one that was turned away may try again.
    static final int RETRY_SECONDS = 2;

    private final int status;
    private final String kind;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    /// @param status of HTTP
    /// @param kind names the sort of problem in few words, joined by hyphens
    /// @param detail one sentence
    Refusal(int status, String kind, String detail) {
        super(detail);
        this.status = status;
        this.kind = kind;
    }

    static Refusal badRequest(String detail) {
        return new Refusal(400, "bad-request", detail)
                .hint("the SPARQL 1.1 Protocol says how to ask; /sparql-editor and /queries have examples");
    }

    /// The query asks for something that this endpoint does not do.
    static Refusal notOffered(String detail, String hint) {
        return new Refusal(422, "not-offered", detail).hint(hint);
    }

    /// The request would change something.
    static Refusal readOnly() {
        return new Refusal(403, "read-only", "this endpoint is read-only: it takes queries, and no updates")
                .hint("change the tables of the dossier; what is served follows them");
    }

    /// The request is larger than this endpoint reads.
    static Refusal tooLarge(String detail, long limit) {
        return new Refusal(413, "too-large", detail)
                .with("limit", limit)
                .hint("ask for less at once; all data is at /data.nt.gz, for a store of your own");
    }

    /// The answer, or a value in it, is larger than this endpoint gives at once.
    static Refusal tooMuch(String detail, long limit) {
        return new Refusal(503, "too-much", detail + ", and nothing of it is sent")
                .with("limit", limit)
                .hint("ask for less, with LIMIT for instance, or take the whole from /data.nt.gz");
    }

    /// Others are served just now.
    static Refusal busy(String detail, int limit) {
        return new Refusal(503, "busy", detail)
                .with("limit", limit)
                .with("retryAfter", RETRY_SECONDS)
                .hint("ask again after " + RETRY_SECONDS + " s");
    }

    /// Adds what a program can read.
    ///
    /// @param value a number or a text
    Refusal with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /// What to do about it.
    Refusal hint(String hint) {
        return with("hint", hint);
    }

    int status() {
        return status;
    }

    String kind() {
        return kind;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    Map<String, Object> members() {
        return members;
    }
}
