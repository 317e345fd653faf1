/// Says what is wrong with the input, and where, as values; knows nothing of who found it.
@NullMarked
package dev.entente.diag;

import org.jspecify.annotations.NullMarked;
