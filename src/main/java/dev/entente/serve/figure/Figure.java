package dev.entente.serve.figure;

import java.util.List;

/// A drawing, told also in words.
///
/// @param id by which the page knows it
/// @param title what it shows
/// @param description how to read it, and what it says
/// @param legend what the marks mean
/// @param drawings the same for a wide and for a narrow page, in this order
public record Figure(String id, String title, String description, List<Key> legend, List<Drawing> drawings) {
    public Figure {
        legend = List.copyOf(legend);
        drawings = List.copyOf(drawings);
    }

    /// What a mark means.
    ///
    /// @param mark an example, drawn on a plane of 24 by 16
    /// @param meaning in words
    public record Key(List<Mark> mark, String meaning) {
        public Key {
            mark = List.copyOf(mark);
        }
    }

    /// Marks on a plane.
    ///
    /// @param look `wide` or `narrow`
    public record Drawing(String look, double width, double height, List<Mark> marks) {
        public Drawing {
            marks = List.copyOf(marks);
        }
    }
}
