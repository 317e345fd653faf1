package dev.entente.csvw.datatype;

/// Digits with a sign and, for types that have one, a point with digits on both sides.
///
/// @param point whether there may be one
/// @param least the least value, where there is no point
/// @param most the greatest
record ByteNumbers(boolean point, long least, long most) implements ByteFormat {
    private static final int MOST_DIGITS = 17; // all of them fit into a long

    /// Numbers of a type as XSD writes them.
    static ByteFormat of(Builtin type) {
        if (type.family() != Builtin.Family.INTEGER) {
            return new ByteNumbers(true, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        boolean low = type.least() == null || type.least().bitLength() < Long.SIZE;
        boolean high = type.most() == null || type.most().bitLength() < Long.SIZE;
        long least = type.least() == null ? Long.MIN_VALUE : type.least().longValue();
        long most = type.most() == null || !high ? Long.MAX_VALUE : type.most().longValue();
        return low ? new ByteNumbers(false, least, most) : NONE;
    }

    @Override
    public int read(byte[] in, int from, int to, byte[] out) {
        boolean signed = from < to && (in[from] == '-' || in[from] == '+');
        int start = signed ? from + 1 : from;
        int at = start;
        long value = 0;
        while (at < to && in[at] >= '0' && in[at] <= '9') {
            value = 10 * value + in[at++] - '0';
        }
        if (at == start || (at - start > MOST_DIGITS && !point)) {
            return UNKNOWN;
        }
        if (point) {
            return at == to || isFraction(in, at, to) ? SAME : UNKNOWN;
        }
        long number = signed && in[from] == '-' ? -value : value;
        return at == to && number >= least && number <= most ? SAME : UNKNOWN;
    }

    private static boolean isFraction(byte[] in, int point, int to) {
        int at = point + 1;
        while (at < to && in[at] >= '0' && in[at] <= '9') {
            at++;
        }
        return in[point] == '.' && at == to && at > point + 1;
    }
}
