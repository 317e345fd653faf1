package dev.entente.serve.figure;

import java.util.List;

/// Something drawn. How it looks is said by its class, in the style sheet.
public sealed interface Mark {
    /// A straight line.
    ///
    /// @param look class
    record Line(double x1, double y1, double x2, double y2, String look) implements Mark {
        public Line {
            x1 = rounded(x1);
            y1 = rounded(y1);
            x2 = rounded(x2);
            y2 = rounded(y2);
        }
    }

    /// A rectangle with round corners.
    ///
    /// @param look class
    record Box(double x, double y, double width, double height, double corner, String look) implements Mark {
        public Box {
            x = rounded(x);
            y = rounded(y);
            width = rounded(Math.max(0, width));
            height = rounded(height);
        }
    }

    /// A circle.
    ///
    /// @param look class
    record Dot(double x, double y, double radius, String look) implements Mark {
        public Dot {
            x = rounded(x);
            y = rounded(y);
        }
    }

    /// A square on its corner.
    ///
    /// @param look class
    record Diamond(double x, double y, double radius, String look) implements Mark {
        public Diamond {
            x = rounded(x);
            y = rounded(y);
        }

        /// Its corners, as SVG wants them.
        public String points() {
            return x + "," + rounded(y - radius) + " " + rounded(x + radius) + "," + y + " " + x + ","
                    + rounded(y + radius) + " " + rounded(x - radius) + "," + y;
        }
    }

    /// A text.
    ///
    /// @param anchor `start`, `middle` or `end`
    /// @param look class
    record Label(double x, double y, String anchor, String look, String text) implements Mark {
        public Label {
            x = rounded(x);
            y = rounded(y);
        }
    }

    /// Marks that lead somewhere together.
    ///
    /// @param href where to
    /// @param title what is said of them
    record Link(String href, String title, String look, List<Mark> marks) implements Mark {
        public Link {
            marks = List.copyOf(marks);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
