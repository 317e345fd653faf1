package dev.entente.serve.page;

/// A word that qualifies a fact, such as *possible* or *open*.
///
/// @param kind the code, by which it is styled
/// @param text the word
/// @param explanation what it means, empty where the word says it
public record Chip(String kind, String text, String explanation) {}
