package dev.entente.edtf;

/// How far a date or a part of it is to be trusted. A qualifier marks the date and never moves its bounds.
public enum Qualifier {
    /// No mark: the date is meant as written.
    NONE(""),
    /// `?`: the source of the date is doubtful.
    UNCERTAIN("?"),
    /// `~`: the date is an estimate.
    APPROXIMATE("~"),
    /// `%`: both of them.
    UNCERTAIN_AND_APPROXIMATE("%");

    private final String sign;

    Qualifier(String sign) {
        this.sign = sign;
    }

    /// The character that stands for it in EDTF, empty for [#NONE].
    public String sign() {
        return sign;
    }

    boolean approximate() {
        return this == APPROXIMATE || this == UNCERTAIN_AND_APPROXIMATE;
    }

    boolean uncertain() {
        return this == UNCERTAIN || this == UNCERTAIN_AND_APPROXIMATE;
    }
}
