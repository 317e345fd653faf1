/// Knows the datatypes of CSV on the Web: which texts are values of a type, and how RDF writes them.
@NullMarked
package dev.entente.csvw.datatype;

import org.jspecify.annotations.NullMarked;
