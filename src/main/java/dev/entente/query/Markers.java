package dev.entente.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/// Tells a query its arguments: one `VALUES` row, put first into the outermost group, `UNDEF` for what is not given.
/// A query that needs them elsewhere too, such as in a sub-select, holds a row of nothing but `UNDEF` there, as in
/// `VALUES (?from ?to) { (UNDEF UNDEF) }`: it is filled in where it stands.
final class Markers {
    private final Map<Var, Node> arguments;
    private final Set<Var> parameters;

    private Markers(Set<Var> parameters, Map<Var, Node> arguments) {
        this.parameters = parameters;
        this.arguments = arguments;
    }

    /// Changes `query`.
    ///
    /// @param parameters all variables that can be told, in the order in which they are listed
    /// @param arguments what is told of them
    static void bind(Query query, List<Var> parameters, Map<Var, Node> arguments) {
        if (parameters.isEmpty()) {
            return;
        }
        new Markers(new HashSet<>(parameters), arguments).fill(query.getQueryPattern());
        ElementGroup group = new ElementGroup();
        group.addElement(row(parameters, arguments));
        if (query.getQueryPattern() instanceof ElementGroup outermost) {
            outermost.getElements().forEach(group::addElement);
        } else {
            group.addElement(query.getQueryPattern());
        }
        query.setQueryPattern(group);
    }

    /// Fills a block of one variable with these values, wherever it stands as `VALUES ?variable { UNDEF }`.
    static void fill(Query query, Var variable, List<Node> values) {
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementData data) {
                if (data.getVars().equals(List.of(variable))) {
                    data.getRows().clear();
                    values.forEach(value -> data.getRows().add(BindingFactory.binding(variable, value)));
                }
            }
        });
    }

    private static ElementData row(List<Var> variables, Map<Var, Node> arguments) {
        return new ElementData(new ArrayList<>(variables), new ArrayList<>(List.of(binding(variables, arguments))));
    }

    private static Binding binding(List<Var> variables, Map<Var, Node> arguments) {
        BindingBuilder builder = Binding.builder();
        for (Var variable : variables) {
            Node value = arguments.get(variable);
            if (value != null) {
                builder.add(variable, value);
            }
        }
        return builder.build();
    }

    private void fill(Element pattern) {
        ElementWalker.walk(pattern, new Filler());
    }

    /// Reaches also what stands in sub-selects and inside EXISTS.
    private final class Filler extends ElementVisitorBase {
        @Override
        public void visit(ElementData data) {
            boolean marker = data.getRows().size() == 1
                    && data.getRows().get(0).isEmpty()
                    && parameters.containsAll(data.getVars());
            if (marker) {
                data.getRows().set(0, binding(data.getVars(), arguments));
            }
        }

        @Override
        public void visit(ElementSubQuery sub) {
            fill(sub.getQuery().getQueryPattern());
        }

        @Override
        public void visit(ElementFilter filter) {
            fillExpression(filter.getExpr());
        }

        @Override
        public void visit(ElementBind bind) {
            fillExpression(bind.getExpr());
        }

        private void fillExpression(Expr expression) {
            if (expression instanceof ExprFunctionOp exists) {
                fill(exists.getElement());
            } else if (expression.isFunction()) {
                expression.getFunction().getArgs().forEach(this::fillExpression);
            }
        }
    }
}
