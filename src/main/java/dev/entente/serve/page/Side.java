package dev.entente.serve.page;

import java.util.List;

/// What speaks against a fact, to stand beside it.
///
/// @param kind how the two disagree, such as *contradiction*
/// @param when its date
/// @param sentence what it says
/// @param remarks what its row says to qualify it
/// @param grounds on whose word
public record Side(String kind, When when, Sentence sentence, List<Phrase> remarks, Grounds grounds) {}
