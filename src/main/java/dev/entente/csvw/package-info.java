/// Reads CSV on the Web metadata into an immutable model, and finds it; knows URI templates, not triples.
@NullMarked
package dev.entente.csvw;

import org.jspecify.annotations.NullMarked;
