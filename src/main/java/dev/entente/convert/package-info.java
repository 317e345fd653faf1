/// Turns tables and their metadata into a stream of triples.
@NullMarked
package dev.entente.convert;

import org.jspecify.annotations.NullMarked;
