package dev.entente.graph;

import java.io.IOException;
import java.util.List;

/// Several sorted cursors as one: a heap whose top is the least.
final class MergedRuns implements QuadCursor {
    private final QuadCursor[] heap;
    private final long[] quad = new long[4];
    private int size;
    private boolean begun;

    /// None.
    MergedRuns() {
        heap = new QuadCursor[0];
    }

    MergedRuns(List<? extends QuadCursor> cursors) throws IOException {
        heap = new QuadCursor[cursors.size()];
        for (QuadCursor cursor : cursors) {
            if (cursor.next()) {
                heap[size++] = cursor;
            }
        }
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    @Override
    public boolean next() throws IOException {
        if (begun) {
            do {
                if (size == 0) {
                    return false;
                }
                advanceTop();
            } while (size > 0 && QuadCursor.compare(heap[0].quad(), quad) == 0);
        }
        begun = true;
        if (size == 0) {
            return false;
        }
        System.arraycopy(heap[0].quad(), 0, quad, 0, quad.length);
        return true;
    }

    private void advanceTop() throws IOException {
        if (!heap[0].next()) {
            heap[0] = heap[--size];
        }
        sink(0);
    }

    private void sink(int from) {
        if (from >= size) {
            return;
        }
        QuadCursor sinking = heap[from];
        int at = from;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && QuadCursor.compare(heap[child + 1].quad(), heap[child].quad()) < 0) {
                child++;
            }
            if (QuadCursor.compare(sinking.quad(), heap[child].quad()) <= 0) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = sinking;
    }

    @Override
    public long[] quad() {
        return quad;
    }
}
