/// Serves a dataset over HTTP: the SPARQL endpoint, for questions only.
@NullMarked
package dev.entente.serve;

import org.jspecify.annotations.NullMarked;
