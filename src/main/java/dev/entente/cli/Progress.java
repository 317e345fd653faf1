package dev.entente.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Supplier;

/// One line on a terminal that says what takes so long; it goes away when closed.
public final class Progress implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 500;

    private final OutputStream notes;
    private final Timer timer = new Timer("progress", true);
    private int shown;

    /// @param doing asked anew for every half second
    Progress(Supplier<String> doing, OutputStream notes, boolean visible) {
        this.notes = notes;
        if (visible) {
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            show(doing.get());
                        }
                    },
                    PATIENCE_MILLIS,
                    PATIENCE_MILLIS);
        }
    }

    private synchronized void show(String text) {
        clear();
        shown = text.length();
        write(text);
    }

    /// Takes the line away until it is shown next, so that something else can be said.
    synchronized void clear() {
        if (shown > 0) {
            write("\r" + " ".repeat(shown) + "\r"); // a terminal without control sequences understands this, too
            shown = 0;
        }
    }

    @Override
    public synchronized void close() {
        timer.cancel();
        clear();
    }

    private void write(String text) {
        try {
            notes.write(text.getBytes(StandardCharsets.UTF_8));
            notes.flush();
        } catch (IOException e) {
            throw new OutputFailure(e);
        }
    }
}
