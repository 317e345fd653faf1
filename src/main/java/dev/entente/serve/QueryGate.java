package dev.entente.serve;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.FunctionRegistry;

/// Refuses, before it runs, a query that would reach out of this dataset: to another endpoint, or to a class of this
/// program.
final class QueryGate {
    private static final String FUNCTIONS =
            "the functions of SPARQL 1.1 are offered, and those that the description at /sparql names";

    private final FunctionRegistry functions;

    QueryGate(FunctionRegistry functions) {
        this.functions = functions;
    }

    /// @throws Refusal with the reason
    void check(Query query) {
        Op algebra = Algebra.compile(query);
        Calls calls = new Calls();
        Walker.walk(algebra, new Patterns(calls), calls);
    }

    private static final class Patterns extends OpVisitorBase {
        private final ExprVisitor calls;

        private Patterns(ExprVisitor calls) {
            this.calls = calls;
        }

        /// The library does not walk into what is aggregated, nor into what rows are sorted by.
        @Override
        public void visit(OpGroup group) {
            group.getAggregators().forEach(aggregated -> {
                ExprList arguments = aggregated.getAggregator().getExprList();
                if (arguments != null) {
                    arguments.forEach(argument -> Walker.walk(argument, this, calls));
                }
            });
        }

        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(condition -> Walker.walk(condition.getExpression(), this, calls));
        }

        @Override
        public void visit(OpService service) {
            throw Refusal.notOffered(
                    "SERVICE is not offered: this endpoint asks no other one",
                    "ask that endpoint yourself, or name this one in a SERVICE of a query of your own store");
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
                throw Refusal.notOffered("property functions are not offered: <" + predicate.getURI() + ">", FUNCTIONS);
            }
        }
    }

    private final class Calls extends ExprVisitorBase {
        @Override
        public void visit(ExprFunctionN call) {
            if (call instanceof E_Function named && !functions.isRegistered(named.getFunctionIRI())) {
                throw Refusal.notOffered("the function <" + named.getFunctionIRI() + "> is not offered", FUNCTIONS);
            }
        }
    }
}
