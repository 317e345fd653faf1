/// Knows the named queries, binds their parameters, asks them of a dataset or an endpoint, and renders the answers.
@NullMarked
package dev.entente.query;

import org.jspecify.annotations.NullMarked;
