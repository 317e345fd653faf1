package dev.entente.serve.figure;

/// Two who met.
///
/// @param who one
/// @param whom the other
/// @param times how often
/// @param href where the meetings are listed
/// @param label what is said of it
public record Tie(String who, String whom, int times, String href, String label) {}
