package dev.entente.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Timer;
import java.util.TimerTask;

/// One line on a terminal that says what takes so long; it goes away when closed.
public final class Progress implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 500;

    private final OutputStream notes;
    private final Timer timer = new Timer("progress", true);
    private int shown;

    Progress(String doing, OutputStream notes, boolean visible) {
        this.notes = notes;
        if (visible) {
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            show(doing);
                        }
                    },
                    PATIENCE_MILLIS);
        }
    }

    private synchronized void show(String doing) {
        String text = doing + " …";
        shown = text.length();
        write(text);
    }

    @Override
    public synchronized void close() {
        timer.cancel();
        if (shown > 0) {
            write("\r" + " ".repeat(shown) + "\r"); // a terminal without control sequences understands this, too
            shown = 0;
        }
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
