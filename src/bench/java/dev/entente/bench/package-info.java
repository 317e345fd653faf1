/// Measures the program against programs that do the same work; no part of it.
@NullMarked
package dev.entente.bench;

import org.jspecify.annotations.NullMarked;
