package dev.entente.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// Ctrl-C pressed again by somebody who does not want to wait for what the first one has begun.
final class SecondInterrupt {
    /// As a shell counts processes that end by this signal.
    private static final int EXIT = 130;

    private SecondInterrupt() {}

    /// From now on Ctrl-C ends the process at once. The platform has no public way to watch a signal; where the usual
    /// one is not there, Ctrl-C stays what it is.
    static void endsAtOnce() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object halt = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            Runtime.getRuntime().halt(EXIT);
                        }
                        throw new IllegalStateException("a handler of signals only handles them");
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), halt);
        } catch (InvocationTargetException | IllegalAccessException | InstantiationException none) {
            // The machine keeps this signal to itself.
        } catch (NoSuchMethodException | ClassNotFoundException other) {
            // Another kind of Java.
        }
    }
}
