package dev.entente.convert;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Keys, and where each stands first, packed into few bytes: the key itself, ten bytes on average for its place, and
/// sixteen for finding it. Exact, for keys are compared and not only their hashes.
final class KeyIndex {
    /// Where a key stands.
    ///
    /// @param again whether another row has it too
    record Entry(long line, long row, boolean again) {}

    private static final int FIRST_SLOTS = 1 << 10;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int MOST_NUMBER_BYTES = 10;

    private byte[] arena = new byte[1 << 14]; // per key: again, line, row, length, UTF-8
    private int end;
    private int[] slots = new int[FIRST_SLOTS]; // offset in the arena, plus 1; 0 where free
    private int[] hashes = new int[FIRST_SLOTS];
    private int count;
    private int at; // behind the number read last

    /// Adds a key.
    ///
    /// @return where it stands already, or null where it is new
    @Nullable Entry add(String key, long line, long row) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        return add(text, 0, text.length, line, row);
    }

    /// Adds a key that is UTF-8.
    @Nullable Entry add(byte[] key, int from, int to, long line, long row) {
        if (count >= slots.length / 2) {
            grow();
        }
        int hash = hash(key, from, to);
        int start = end;
        int text = write(key, from, to, line, row);
        int slot = slot(hash, text, end);
        if (slots[slot] == 0) {
            slots[slot] = start + 1;
            hashes[slot] = hash;
            count++;
            return null;
        }
        end = start;
        Entry before = entry(slots[slot] - 1);
        arena[slots[slot] - 1] = 1;
        return before;
    }

    /// Where a key stands, or null where it is not.
    @Nullable Entry find(String key) {
        byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
        int start = end;
        int text = write(utf8, 0, utf8.length, 0, 0);
        int slot = slot(hash(utf8, 0, utf8.length), text, end);
        end = start;
        return slots[slot] == 0 ? null : entry(slots[slot] - 1);
    }

    /// Marks a key as standing in several rows.
    void repeat(String key) {
        add(key, 0, 0);
    }

    /// How many bytes it takes.
    long bytes() {
        return arena.length + 8L * slots.length;
    }

    int size() {
        return count;
    }

    private static int hash(byte[] key, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = (hash ^ (long) EIGHT_BYTES.get(key, at)) * SPREAD;
            hash ^= hash >>> 32;
        }
        for (; at < to; at++) {
            hash = (hash ^ key[at]) * SPREAD;
        }
        return (int) ((hash * SPREAD) >>> 32);
    }

    /// The slot of a key that lies in the arena, or the free one where it belongs.
    private int slot(int hash, int from, int to) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0 && !(hashes[slot] == hash && isKey(slots[slot] - 1, from, to))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isKey(int entry, int from, int to) {
        at = entry + 1;
        number();
        number();
        int length = (int) number();
        return Arrays.equals(arena, at, at + length, arena, from, to);
    }

    private Entry entry(int offset) {
        at = offset + 1;
        long line = number();
        return new Entry(line, number(), arena[offset] != 0);
    }

    /// Writes an entry behind the others.
    ///
    /// @return where its text begins
    private int write(byte[] key, int from, int to, long line, long row) {
        int length = to - from;
        int room = length + 3 * MOST_NUMBER_BYTES + 1;
        if (arena.length - end < room) {
            arena = Arrays.copyOf(
                    arena, Math.max(Math.addExact(end, room), Math.addExact(arena.length, arena.length / 2)));
        }
        arena[end++] = 0;
        write(line);
        write(row);
        write(length);
        System.arraycopy(key, from, arena, end, length);
        end += length;
        return end - length;
    }

    /// Seven bits a byte, the lowest first.
    private void write(long number) {
        long rest = number;
        while (rest > 0x7F) {
            arena[end++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        arena[end++] = (byte) rest;
    }

    private long number() {
        long number = 0;
        int shift = 0;
        byte next;
        do {
            next = arena[at++];
            number |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }

    private void grow() {
        int[] oldSlots = slots;
        int[] oldHashes = hashes;
        slots = new int[2 * oldSlots.length];
        hashes = new int[slots.length];
        int mask = slots.length - 1;
        for (int i = 0; i < oldSlots.length; i++) {
            if (oldSlots[i] != 0) {
                int slot = oldHashes[i] & mask;
                while (slots[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = oldSlots[i];
                hashes[slot] = oldHashes[i];
            }
        }
    }

    /// All keys, in the order in which they came.
    Iterable<String> keys() {
        return () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < end;
            }

            @Override
            public String next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                at = next + 1;
                number();
                number();
                int length = (int) number();
                next = at + length;
                return new String(arena, at, length, StandardCharsets.UTF_8);
            }
        };
    }
}
