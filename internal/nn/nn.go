// Package nn is the arithmetic of inference: hashed features go in, sums of
// int8 weights, best label sequences and their probabilities come out.
//
// Everything is linear. A stage computes a few dozen 64-bit feature hashes a
// token; a [Table] maps each to a row of int8 weights, one a label; a [Chain]
// finds the best path of labels. Nothing here allocates once its buffers have
// grown, and nothing knows what the labels mean. Weights are read from the bytes
// embedded in the program, and tables set out anew so that the processor's
// caches serve them well; damaged bytes give an error.
//
// Where the time goes is memory, not arithmetic: the sums are made by short
// kernels in assembly, beside which stands the same in plain Go.
package nn
