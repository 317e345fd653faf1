package dev.entente.graph;

import java.time.Duration;

/// What a part of the work has taken.
///
/// @param time by the clock
/// @param processor of all threads of this process, where the system tells, else none
public record Effort(Duration time, Duration processor) {
    /// What this process has taken until now, from some moment on.
    static Effort now() {
        return new Effort(
                Duration.ofNanos(System.nanoTime()),
                ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
    }

    /// What was taken since then.
    Effort toNow() {
        Effort now = now();
        return new Effort(now.time.minus(time), now.processor.minus(processor));
    }
}
