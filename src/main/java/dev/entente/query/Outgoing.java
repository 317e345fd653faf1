package dev.entente.query;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/// Keeps a query of local files from asking anybody else: no request leaves this program unless its user names whom to
/// ask.
final class Outgoing {
    private Outgoing() {}

    /// @throws AskException where the query holds SERVICE, wherever in it
    static void refuse(Query query) {
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), new Services(), new ExprVisitorBase());
        }
    }

    private static final class Services extends OpVisitorBase {
        @Override
        public void visit(OpService service) {
            throw AskException.usage(
                    "SERVICE is not followed here: no request leaves this program",
                    service.getService().isURI()
                            ? "ask that service itself: entente --endpoint "
                                    + service.getService().getURI() + " query …"
                            : "ask a service itself: entente --endpoint URL query …");
        }
    }
}
