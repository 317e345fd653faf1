package dev.entente.convert;

/// What a run did.
///
/// @param tables read to their end or to their first unreadable byte
/// @param rows of data read
/// @param triples given out
public record Summary(long tables, long rows, long triples, long errors, long warnings) {}
