package dev.entente.serve.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Places the points of a network: those that are tied attract each other, all others repel. The same network is always
/// drawn alike.
final class Layout {
    private static final int ROUNDS = 400;

    private final double[] x;
    private final double[] y;
    private final List<int[]> ties;

    private Layout(int points, List<int[]> ties) {
        this.ties = ties;
        x = new double[points];
        y = new double[points];
        Random random = new Random(7);
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            x[i] = 0.5 + 0.4 * Math.cos(angle) + 0.01 * random.nextDouble();
            y[i] = 0.5 + 0.4 * Math.sin(angle) + 0.01 * random.nextDouble();
        }
    }

    /// The places of the points in a square of side 1.
    static List<double[]> of(int points, List<int[]> ties) {
        Layout layout = new Layout(points, ties);
        double ideal = 0.75 / Math.sqrt(Math.max(1, points));
        for (int round = 0; round < ROUNDS; round++) {
            layout.step(ideal, 0.06 * (1 - round / (double) ROUNDS) + 0.002);
        }
        return layout.fitted();
    }

    private void step(double ideal, double reach) {
        double[] dx = new double[x.length];
        double[] dy = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                if (i != j) {
                    double distance = distance(i, j);
                    double push = ideal * ideal / (distance * distance);
                    dx[i] += (x[i] - x[j]) * push;
                    dy[i] += (y[i] - y[j]) * push;
                }
            }
            dx[i] += (0.5 - x[i]) * 0.08;
            dy[i] += (0.5 - y[i]) * 0.08;
        }
        for (int[] tie : ties) {
            double pull = distance(tie[0], tie[1]) / ideal;
            double px = (x[tie[1]] - x[tie[0]]) * pull;
            double py = (y[tie[1]] - y[tie[0]]) * pull;
            dx[tie[0]] += px;
            dy[tie[0]] += py;
            dx[tie[1]] -= px;
            dy[tie[1]] -= py;
        }
        for (int i = 0; i < x.length; i++) {
            double length = Math.max(1e-9, Math.hypot(dx[i], dy[i]));
            x[i] += dx[i] / length * Math.min(length, reach);
            y[i] += dy[i] / length * Math.min(length, reach);
        }
    }

    private double distance(int i, int j) {
        return Math.max(0.01, Math.hypot(x[i] - x[j], y[i] - y[j]));
    }

    private List<double[]> fitted() {
        double[] across = range(x);
        double[] down = range(y);
        List<double[]> places = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            places.add(new double[] {
                (x[i] - across[0]) / Math.max(1e-6, across[1] - across[0]),
                (y[i] - down[0]) / Math.max(1e-6, down[1] - down[0])
            });
        }
        return places;
    }

    private static double[] range(double[] values) {
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return new double[] {least, most};
    }
}
