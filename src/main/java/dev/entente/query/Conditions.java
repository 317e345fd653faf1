package dev.entente.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_If;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_OneOfBase;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformSubst;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformNodeElement;

/// Conditions in which some variables are known, and others known to be bound by nothing.
final class Conditions {
    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", ">", "<=", ">=");

    private final Map<Var, Node> given;
    private final Set<Var> absent;

    Conditions(Map<Var, Node> given, Set<Var> absent) {
        this.given = given;
        this.absent = absent;
    }

    /// The same filter, as several where it is a conjunction; none where it lets everything pass.
    List<Element> filter(ElementFilter filter) {
        return conjuncts(of(filter.getExpr())).stream()
                .filter(condition -> !isTrue(condition))
                .map(condition -> (Element) new ElementFilter(condition))
                .toList();
    }

    /// Whether no row meets this condition: it is false, or compares what nothing binds.
    boolean isNever(ElementFilter filter) {
        return conjuncts(of(filter.getExpr())).stream().anyMatch(condition -> isFalse(condition) || isError(condition));
    }

    private boolean isError(Expr expression) {
        return switch (expression) {
            case ExprVar variable -> absent.contains(variable.asVar());
            case E_Str text -> isError(text.getArg());
            case ExprFunction2 comparison
            when isComparison(comparison) -> isError(comparison.getArg1()) || isError(comparison.getArg2());
            default -> false;
        };
    }

    private static boolean isComparison(ExprFunction2 function) {
        return COMPARISONS.contains(String.valueOf(function.getOpName()));
    }

    private static List<Expr> conjuncts(Expr condition) {
        return condition instanceof E_LogicalAnd and
                ? Stream.concat(conjuncts(and.getArg1()).stream(), conjuncts(and.getArg2()).stream())
                        .toList()
                : List.of(condition);
    }

    /// The same expression.
    Expr of(Expr expression) {
        return switch (expression) {
            case ExprVar variable
            when given.containsKey(variable.asVar()) -> NodeValue.makeNode(given.get(variable.asVar()));
            case E_Bound bound -> bound(bound);
            case E_LogicalNot not -> not(of(not.getArg()));
            case E_LogicalOr or -> or(of(or.getArg1()), of(or.getArg2()));
            case E_LogicalAnd and -> and(of(and.getArg1()), of(and.getArg2()));
            case E_If choice -> choice(of(choice.getArg1()), choice);
            case E_Exists exists -> new E_Exists(in(exists.getElement()));
            case E_NotExists exists -> new E_NotExists(in(exists.getElement()));
            case ExprFunction1 function -> function.copy(of(function.getArg()));
            case ExprFunction2 function -> function.copy(of(function.getArg1()), of(function.getArg2()));
            case ExprFunction3 function ->
                function.copy(of(function.getArg1()), of(function.getArg2()), of(function.getArg3()));
            case ExprFunctionOp other -> other;
            case ExprFunctionN function -> function.copy(all(function.getArgs()));
            default -> expression;
        };
    }

    private ExprList all(List<Expr> arguments) {
        return new ExprList(arguments.stream().map(this::of).toList());
    }

    private Expr bound(E_Bound bound) {
        if (!(bound.getArg() instanceof ExprVar variable)) {
            return bound;
        }
        if (given.containsKey(variable.asVar())) {
            return NodeValue.TRUE;
        }
        return absent.contains(variable.asVar()) ? NodeValue.FALSE : bound;
    }

    private static Expr not(Expr argument) {
        return isTrue(argument) ? NodeValue.FALSE : isFalse(argument) ? NodeValue.TRUE : new E_LogicalNot(argument);
    }

    private static Expr or(Expr left, Expr right) {
        if (isTrue(left) || isTrue(right)) {
            return NodeValue.TRUE;
        }
        return isFalse(left) && isTruth(right)
                ? right
                : isFalse(right) && isTruth(left) ? left : new E_LogicalOr(left, right);
    }

    private static Expr and(Expr left, Expr right) {
        if (isFalse(left) || isFalse(right)) {
            return NodeValue.FALSE;
        }
        return isTrue(left) && isTruth(right)
                ? right
                : isTrue(right) && isTruth(left) ? left : new E_LogicalAnd(left, right);
    }

    private Expr choice(Expr condition, E_If choice) {
        if (isTrue(condition)) {
            return of(choice.getArg2());
        }
        return isFalse(condition)
                ? of(choice.getArg3())
                : choice.copy(condition, of(choice.getArg2()), of(choice.getArg3()));
    }

    /// A pattern inside EXISTS, where each row is put in before it is matched; the same where it asks whether one of
    /// them is bound.
    private Element in(Element pattern) {
        String text = pattern.toString().toLowerCase(Locale.ROOT);
        boolean asked = given.keySet().stream()
                .map(variable -> variable.toString().toLowerCase(Locale.ROOT))
                .anyMatch(variable ->
                        text.contains("bound(" + variable + ")") || text.contains("(bound " + variable + ")"));
        if (asked) {
            return pattern;
        }
        NodeTransform known = node -> given.getOrDefault(node, node);
        ElementTransformSubst terms = new ElementTransformSubst(given);
        return ElementTransformer.transform(pattern, terms, new ExprTransformNodeElement(known, terms));
    }

    private static boolean isTrue(Expr expression) {
        return expression.equals(NodeValue.TRUE);
    }

    private static boolean isFalse(Expr expression) {
        return expression.equals(NodeValue.FALSE);
    }

    /// Whether it can only be true, false or an error, so that it stands for itself where its truth is asked.
    private static boolean isTruth(Expr expression) {
        return switch (expression) {
            case E_LogicalAnd and -> true;
            case E_LogicalOr or -> true;
            case E_LogicalNot not -> true;
            case E_Bound bound -> true;
            case E_Exists exists -> true;
            case E_NotExists exists -> true;
            case E_OneOfBase oneOf -> true;
            case ExprFunction2 comparison -> COMPARISONS.contains(String.valueOf(comparison.getOpName()));
            case NodeValue value -> value.isBoolean();
            default -> false;
        };
    }
}
