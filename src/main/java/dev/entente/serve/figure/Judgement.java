package dev.entente.serve.figure;

/// A stance on the chart.
///
/// @param group what its target belongs to
/// @param target toward whom
/// @param score from −3 to 3
/// @param span when
/// @param audience `private`, `addressed`, `public` or `unknown`
/// @param doubtful whether the reading is not explicit, the source hedges, or it stands open
/// @param label who took which stance, where
/// @param href its evidence
public record Judgement(
        String group,
        String target,
        int score,
        Span span,
        String audience,
        boolean doubtful,
        String label,
        String href) {}
