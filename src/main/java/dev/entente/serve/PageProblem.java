package dev.entente.serve;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What went wrong with a request. [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)
///
/// @param status of HTTP
/// @param title what kind of trouble
/// @param detail what is wrong with this request
/// @param hint what to do about it, empty where nothing better can be said
record PageProblem(int status, String title, String detail, String hint) {
    static final String TYPE = ProblemJson.MEDIA_TYPE;

    static PageProblem of(int status, String title, String detail) {
        return new PageProblem(status, title, detail, "");
    }

    PageProblem withHint(String other) {
        return new PageProblem(status, title, detail, other);
    }

    Reply reply() {
        Refusal refusal = new Refusal(status, title.toLowerCase(Locale.ROOT).replace(' ', '-'), detail);
        if (!hint.isEmpty()) {
            refusal.hint(hint);
        }
        byte[] json = ProblemJson.bytes(refusal);
        return Reply.text(status, TYPE, new String(json, StandardCharsets.UTF_8));
    }
}
