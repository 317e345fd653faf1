package dev.entente.edtf;

/// A year, month, season or day as written, with its qualifiers.
///
/// @param before the qualifier to the left, which is about this part alone
/// @param text the digits; in a year also sign, `Y`, `E` and `S`; `X` stands for a digit that is not known
/// @param after the qualifier to the right, which is about this part and those to its left
public record EdtfPart(Qualifier before, String text, Qualifier after) {
    /// Whether it leaves open which of several years, months or days is meant.
    public boolean unspecified() {
        return text.indexOf('X') >= 0 || text.indexOf('S') >= 0;
    }

    /// Whether the digits of `value` fit, an `X` fitting any digit.
    boolean fits(int value) {
        int rest = Math.abs(value);
        for (int i = text.length() - 1; i >= 0 && text.charAt(i) != '-'; i--, rest /= 10) {
            if (text.charAt(i) != 'X' && text.charAt(i) != '0' + rest % 10) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return before.sign() + text + after.sign();
    }
}
