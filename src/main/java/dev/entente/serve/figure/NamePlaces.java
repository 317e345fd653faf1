package dev.entente.serve.figure;

import java.util.ArrayList;
import java.util.List;

/// Finds where the names of a network stand: below, above or beside their points, where the fewest lines, points and
/// other names are in the way; never beyond the edge.
final class NamePlaces {
    /// As wide as the letters of a name are on average in the widest of the usual typefaces.
    private static final double LETTER = 7.9;
    private static final double HEIGHT = 15;
    /// From the middle of a point to the base of a name below, above and beside it.
    private static final double BELOW = 25;

    private static final double ABOVE = 15;
    private static final double BESIDE = 14;
    /// A hidden name is worse than any number of lines through one.
    private static final int HIDDEN = 100;

    private final double width;
    private final List<double[]> points;
    private final List<double[][]> lines;
    private final List<double[]> taken = new ArrayList<>();

    NamePlaces(double width, List<double[]> points, List<double[][]> lines) {
        this.width = width;
        this.points = points;
        this.lines = lines;
    }

    /// The middle of the base of a name, which is taken from now on.
    double[] take(String name, double[] point) {
        double half = name.length() * LETTER / 2;
        double[] best = {};
        int least = Integer.MAX_VALUE;
        for (double[] offset : new double[][] {
            {0, BELOW},
            {0, -ABOVE},
            {half + BESIDE, 4},
            {-half - BESIDE, 4},
            {half, BELOW},
            {-half, BELOW},
            {half, -ABOVE},
            {-half, -ABOVE}
        }) {
            double x = Math.clamp(point[0] + offset[0], Math.min(half, width / 2), Math.max(width - half, width / 2));
            double[] place = {x, point[1] + offset[1], half};
            int cost = cost(place);
            if (cost < least) {
                least = cost;
                best = place;
            }
        }
        taken.add(best);
        return best;
    }

    private int cost(double[] place) {
        int cost = 0;
        for (double[] other : taken) {
            boolean hidden =
                    Math.abs(other[1] - place[1]) < HEIGHT && Math.abs(other[0] - place[0]) < other[2] + place[2];
            cost += hidden ? HIDDEN : 0;
        }
        double middle = place[1] - 4;
        for (double[] point : points) {
            boolean covered = Math.abs(point[1] - middle) < HEIGHT && Math.abs(point[0] - place[0]) < place[2] + 4;
            cost += covered ? 2 : 0;
        }
        for (double[][] line : lines) {
            cost += crosses(line, place[0], middle, place[2]) ? 1 : 0;
        }
        return cost;
    }

    /// Whether a line passes through a name, which is looked at step by step.
    private static boolean crosses(double[][] line, double x, double middle, double half) {
        double steps = Math.max(1, Math.hypot(line[1][0] - line[0][0], line[1][1] - line[0][1]) / 4);
        for (int i = 0; i <= steps; i++) {
            double at = i / steps;
            double px = line[0][0] + at * (line[1][0] - line[0][0]);
            double py = line[0][1] + at * (line[1][1] - line[0][1]);
            if (Math.abs(px - x) < half && Math.abs(py - middle) < HEIGHT / 2) {
                return true;
            }
        }
        return false;
    }
}
