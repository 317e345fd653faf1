package dev.entente.csv;

/// Where a cell begins, as an editor counts.
///
/// @param line from 1
/// @param character in the line, from 1
public record Place(long line, long character) {}
