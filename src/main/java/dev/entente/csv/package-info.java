/// Reads bytes in a CSV dialect as rows of cells; knows nothing of RDF.
@NullMarked
package dev.entente.csv;

import org.jspecify.annotations.NullMarked;
