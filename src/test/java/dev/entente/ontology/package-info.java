/// Holds the ontology to what it promises: documented terms, shapes that fire, a diagram that is current.
@NullMarked
package dev.entente.ontology;

import org.jspecify.annotations.NullMarked;
