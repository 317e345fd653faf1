package dev.entente.cli;

import dev.entente.graph.BadDossierException;
import dev.entente.graph.ExportException;
import dev.entente.graph.FileTroubleException;
import dev.entente.graph.NoDossierException;
import dev.entente.graph.StoreException;
import dev.entente.query.AskException;
import dev.entente.query.BadQueryException;
import dev.entente.serve.CannotListenException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The one place where an exception becomes a message and an exit code.
final class FailureHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Output out;
    private final GlobalOptions global;

    FailureHandler(Output out, GlobalOptions global) {
        this.out = out;
        this.global = global;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        return handle(failure);
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        return usage(failure);
    }

    /// Does the work, and turns also an error of the machine into a message.
    int guard(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (RuntimeException | Error e) {
            try {
                return handle(e);
            } catch (OutputFailure unwritable) {
                return unwritable.readerGone() ? 0 : 4;
            }
        }
    }

    private int handle(Throwable failure) {
        int code = switch (known(failure)) {
            case OutputFailure e when e.readerGone() -> 0;
            case OutputFailure e -> report(4, "cannot write the result: " + e.getMessage(), null);
            case UserError e -> report(e.exitCode(), String.valueOf(e.getMessage()), e.hint());
            case AskException e -> report(code(e), String.valueOf(e.getMessage()), e.hint());
            case BadQueryException e -> verbatim(3, e);
            case BadDossierException e -> verbatim(3, e);
            case ParameterException e -> usage(e);
            case NoDossierException e -> report(4, String.valueOf(e.getMessage()), e.hint());
            case CannotListenException e -> report(4, String.valueOf(e.getMessage()), e.hint());
            case StoreException e -> report(5, String.valueOf(e.getMessage()), e.hint());
            case FileTroubleException e -> report(4, String.valueOf(e.getMessage()), null);
            case ExportException e -> report(2, String.valueOf(e.getMessage()), null);
            case FileSystemException e -> report(4, fileTrouble(e), null);
            case CharacterCodingException e -> report(4, "cannot read the file: it is not UTF-8", null);
            case IOException e -> report(4, "cannot read or write: " + e.getMessage(), null);
            case Throwable e ->
                report(
                        70,
                        "internal error: " + e,
                        global.verbose() ? null : "run again with -v for the trace, and report it");
        };
        if (global.verbose() && code != 0) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            out.error(trace.toString());
        }
        return code;
    }

    /// The first of the causes that has a message for the user, else the failure itself.
    private static Throwable known(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof OutputFailure
                    || cause instanceof UserError
                    || cause instanceof FileTroubleException
                    || cause instanceof FileSystemException) {
                return cause;
            }
            cause = cause.getCause();
        }
        return failure;
    }

    private static int code(AskException e) {
        return switch (e.kind()) {
            case USAGE, UNKNOWN -> 2;
            case UNREACHABLE -> 4;
        };
    }

    /// For what brings its own place and cure, and its own "error:".
    private int verbatim(int code, RuntimeException e) {
        out.error(String.valueOf(e.getMessage()));
        return code;
    }

    private static String fileTrouble(FileSystemException e) {
        return switch (e) {
            case NoSuchFileException missing -> "no such file: " + missing.getFile();
            case AccessDeniedException denied -> "no permission: " + denied.getFile();
            default -> String.valueOf(e.getMessage());
        };
    }

    private int usage(ParameterException failure) {
        UsageFault fault = UsageFault.of(failure);
        return report(2, fault.message(), fault.hint());
    }

    private int report(int code, String message, @Nullable String hint) {
        out.error("error: " + message);
        if (hint != null) {
            out.error("   = help: " + hint.replace("\n", "\n           "));
        }
        return code;
    }
}
