/// Draws answers: marks on a plane, which a template writes as SVG.
@NullMarked
package dev.entente.serve.figure;

import org.jspecify.annotations.NullMarked;
