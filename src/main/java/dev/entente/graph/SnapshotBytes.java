package dev.entente.graph;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Arrays and texts as bytes, each after its length.
final class SnapshotBytes {
    private static final int NOTHING = -1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);

    byte[] toByteArray() {
        return out.toByteArray();
    }

    void number(long value) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    private void length(int value) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    void bytes(byte[] values) {
        length(values.length);
        out.writeBytes(values);
    }

    void ints(int[] values) {
        length(values.length);
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Integer.BYTES);
        buffer.asIntBuffer().put(values);
        out.writeBytes(buffer.array());
    }

    void longs(long[] values) {
        length(values.length);
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Long.BYTES);
        buffer.asLongBuffer().put(values);
        out.writeBytes(buffer.array());
    }

    void string(@Nullable String text) {
        if (text == null) {
            length(NOTHING);
        } else {
            bytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    void strings(List<String> texts) {
        length(texts.size());
        texts.forEach(this::string);
    }

    static byte[] bytes(ByteBuffer in) {
        byte[] values = new byte[in.getInt()];
        in.get(values);
        return values;
    }

    static int[] ints(ByteBuffer in) {
        int[] values = new int[in.getInt()];
        in.asIntBuffer().get(values);
        in.position(in.position() + values.length * Integer.BYTES);
        return values;
    }

    static long[] longs(ByteBuffer in) {
        long[] values = new long[in.getInt()];
        in.asLongBuffer().get(values);
        in.position(in.position() + values.length * Long.BYTES);
        return values;
    }

    /// A text, or null where null was written.
    static @Nullable String optional(ByteBuffer in) {
        if (in.getInt(in.position()) == NOTHING) {
            in.getInt();
            return null;
        }
        return string(in);
    }

    static String string(ByteBuffer in) {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    static List<String> strings(ByteBuffer in) {
        int count = in.getInt();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(string(in));
        }
        return texts;
    }
}
