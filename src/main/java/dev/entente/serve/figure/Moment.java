package dev.entente.serve.figure;

/// Something on a line of time.
///
/// @param label what it is called
/// @param href where it leads
/// @param told where this page tells of it, such as `#row-3`; empty where it does not
/// @param lane the lane that it belongs to, empty for none
/// @param span when it was
/// @param doubtful whether it is open, or only inferred
public record Moment(String label, String href, String told, String lane, Span span, boolean doubtful) {
    /// What is said of it when it is pointed at.
    String title() {
        return span.text() + " · " + label;
    }
}
