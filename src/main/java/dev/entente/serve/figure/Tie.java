package dev.entente.serve.figure;

/// Two who met.
///
/// @param who one
/// @param whom the other
/// @param times how often
/// @param certainty how sure the surest of these meetings is
/// @param href where the meetings are listed
/// @param label what is said of it
public record Tie(String who, String whom, int times, Certainty certainty, String href, String label) {
    /// How sure it is that two met.
    public enum Certainty {
        /// The source says so, and nothing speaks against it.
        PLAIN,
        /// It is only inferred, hedged, ambiguous or open.
        DOUBTFUL,
        /// Something speaks against it.
        CONTESTED;

        /// The class of its line.
        String look() {
            return switch (this) {
                case PLAIN -> "";
                case DOUBTFUL -> " doubtful";
                case CONTESTED -> " contested";
            };
        }
    }
}
