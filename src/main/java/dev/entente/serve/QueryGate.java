package dev.entente.serve;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.FunctionRegistry;

/// Refuses, before it runs, a query that would reach out of this dataset: to another endpoint, or to a class of this
/// program.
final class QueryGate {
    private final FunctionRegistry functions;

    QueryGate(FunctionRegistry functions) {
        this.functions = functions;
    }

    /// @throws Refusal with the reason
    void check(Query query) {
        Op algebra = Algebra.compile(query);
        Walker.walk(algebra, new Patterns(), new Calls());
    }

    private static final class Patterns extends OpVisitorBase {
        @Override
        public void visit(OpService service) {
            throw Refusal.notOffered("SERVICE is not offered: this endpoint asks no other one");
        }

        @Override
        public void visit(OpBGP pattern) {
            pattern.getPattern().forEach(Patterns::refuseClassNames);
        }

        @Override
        public void visit(OpTriple pattern) {
            refuseClassNames(pattern.getTriple());
        }

        private static void refuseClassNames(Triple triple) {
            Node predicate = triple.getPredicate();
            if (predicate.isURI() && predicate.getURI().startsWith("java:")) {
                throw Refusal.notOffered("property functions are not offered: <" + predicate.getURI() + ">");
            }
        }
    }

    private final class Calls extends ExprVisitorBase {
        @Override
        public void visit(ExprFunctionN call) {
            if (call instanceof E_Function named && !functions.isRegistered(named.getFunctionIRI())) {
                throw Refusal.notOffered("the function <" + named.getFunctionIRI() + "> is not offered");
            }
        }
    }
}
