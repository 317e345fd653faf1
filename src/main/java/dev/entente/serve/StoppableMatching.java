package dev.entente.serve;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;

/// Makes REGEX and REPLACE heed the time limit, and keeps CONCAT from doubling a text until memory ends. A regular
/// expression can be made to run for years on a short text, and the library's matching looks at no clock; here every
/// character that is read looks whether the query was cancelled.
final class StoppableMatching extends ExprTransformCopy {
    private static final int MAX_PATTERN = 512;
    private static final long MAX_TEXT = 1_000_000;

    private StoppableMatching() {}

    /// The standard optimisation, and after it the exchange of the functions, wherever they stand.
    static Rewrite rewriter(Context context) {
        Rewrite standard = Optimize.stdOptimizationFactory.create(context);
        return op -> Transformer.transform(new FirstRows(), new StoppableMatching(), standard.rewrite(op));
    }

    /// The library leaves what the first rows are chosen by as it is.
    private static final class FirstRows extends TransformCopy {
        @Override
        public Op transform(OpTopN first, Op sub) {
            List<SortCondition> conditions = first.getConditions().stream()
                    .map(by -> new SortCondition(
                            ExprTransformer.transform(new StoppableMatching(), by.getExpression()), by.getDirection()))
                    .toList();
            return new OpTopN(sub, first.getLimit(), conditions);
        }
    }

    @Override
    public Expr transform(ExprFunctionN call, ExprList arguments) {
        return switch (call) {
            case E_Regex regex -> new Watched("regex", arguments, StoppableMatching::matches);
            case E_StrReplace replace -> new Watched("replace", arguments, StoppableMatching::replaced);
            case E_StrConcat concat -> new Watched("concat", arguments, StoppableMatching::joined);
            default -> super.transform(call, arguments);
        };
    }

    private static NodeValue matches(List<NodeValue> arguments, AtomicBoolean cancelled) {
        return NodeValue.booleanReturn(matcher("REGEX", arguments, 2, cancelled).find());
    }

    /// Goes through all matches once under watch, and only then lets the library replace them.
    private static NodeValue replaced(List<NodeValue> arguments, AtomicBoolean cancelled) {
        Matcher matcher = matcher("REPLACE", arguments, 3, cancelled);
        long matches = 0;
        while (matcher.find()) {
            matches++;
        }
        String replacement = text("REPLACE", arguments.get(2));
        refuseLong(text("REPLACE", arguments.get(0)).length() + matches * replacement.length());
        return XSDFuncOp.strReplace(arguments.get(0), matcher.pattern(), arguments.get(2));
    }

    private static NodeValue joined(List<NodeValue> arguments, AtomicBoolean cancelled) {
        refuseLong(
                arguments.stream().mapToLong(value -> value.asString().length()).sum());
        return XSDFuncOp.strConcat(arguments);
    }

    private static void refuseLong(long length) {
        if (length > MAX_TEXT) {
            throw Refusal.tooMuch("a single value grew beyond " + MAX_TEXT + " characters", MAX_TEXT);
        }
    }

    private static Matcher matcher(String function, List<NodeValue> arguments, int flagsAt, AtomicBoolean cancelled) {
        String pattern = text(function, arguments.get(1));
        if (pattern.length() > MAX_PATTERN) {
            throw Refusal.notOffered(
                    "a regular expression has at most " + MAX_PATTERN + " characters here",
                    "match in several FILTERs, or ask for alternatives with VALUES");
        }
        String flags = arguments.size() > flagsAt ? text(function, arguments.get(flagsAt)) : "";
        Pattern compiled = RegexEngine.makePattern(function, pattern, flags);
        return compiled.matcher(new WatchedText(text(function, arguments.get(0)), cancelled));
    }

    private static String text(String function, NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
    }

    /// What a function does with its arguments and with the signal that its query was cancelled.
    private interface Body {
        NodeValue apply(List<NodeValue> arguments, AtomicBoolean cancelled);
    }

    private static final class Watched extends ExprFunctionN {
        private final String name;
        private final Body body;

        private Watched(String name, ExprList arguments, Body body) {
            super(name, arguments);
            this.name = name;
            this.body = body;
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments, FunctionEnv environment) {
            AtomicBoolean signal = Context.getCancelSignal(environment.getContext());
            return body.apply(arguments, signal == null ? new AtomicBoolean() : signal);
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            return body.apply(arguments, new AtomicBoolean());
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Watched(name, arguments, body);
        }
    }

    /// A text that cannot be read any more once its query is cancelled.
    private record WatchedText(CharSequence text, AtomicBoolean cancelled) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (cancelled.get()) {
                throw new QueryCancelledException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
