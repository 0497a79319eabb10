#include "textflag.h"

// ROW adds to the sums in low (outputs 0 to 3) and high (4 to 7) the products of
// the weights in X12 and X13 with pair number which (0x55 times it) of row x.
#define ROW(x, which, low, high) \
	PSHUFD  $which, x, X14       \
	MOVO    X14, X15             \
	PMADDWL X12, X14             \
	PMADDWL X13, X15             \
	PADDL   X14, low             \
	PADDL   X15, high

// PAIR takes two inputs of four rows; a pair's weights of sixteen outputs are 64
// bytes, of which these eight outputs have half.
#define PAIR(which, at)          \
	MOVOU at(DI), X12           \
	MOVOU (at+16)(DI), X13      \
	ROW(X8, which, X0, X1)      \
	ROW(X9, which, X2, X3)      \
	ROW(X10, which, X4, X5)     \
	ROW(X11, which, X6, X7)

// func tileSumsSSE2(w, x *int16, pairs int, acc *int32, stride int)
//
// Four rows by eight outputs, eight inputs a turn, done twice. X0 to X7 the
// sums, two registers a row, X8 to X11 eight inputs of each row, X12 and X13 the
// weights; DI the weights, SI, R8, R9, R10 the rows, R11 the weights of the
// outputs' half, R12 how many halves are left.
TEXT ·tileSumsSSE2(SB), NOSPLIT, $0-40
	MOVQ w+0(FP), R11
	MOVQ x+8(FP), SI
	MOVQ pairs+16(FP), CX
	MOVQ acc+24(FP), DX
	MOVQ stride+32(FP), BX
	LEAQ (SI)(CX*4), R8
	LEAQ (R8)(CX*4), R9
	LEAQ (R9)(CX*4), R10
	SHLQ $2, BX
	LEAQ (BX)(BX*2), R13
	MOVQ $2, R12

half:
	MOVQ R11, DI
	PXOR X0, X0
	PXOR X1, X1
	PXOR X2, X2
	PXOR X3, X3
	PXOR X4, X4
	PXOR X5, X5
	PXOR X6, X6
	PXOR X7, X7
	XORQ AX, AX

eight:
	MOVOU (SI)(AX*4), X8
	MOVOU (R8)(AX*4), X9
	MOVOU (R9)(AX*4), X10
	MOVOU (R10)(AX*4), X11
	PAIR(0x00, 0)
	PAIR(0x55, 64)
	PAIR(0xAA, 128)
	PAIR(0xFF, 192)
	ADDQ $256, DI
	ADDQ $4, AX
	CMPQ AX, CX
	JLT  eight

	MOVOU X0, (DX)
	MOVOU X1, 16(DX)
	MOVOU X2, (DX)(BX*1)
	MOVOU X3, 16(DX)(BX*1)
	MOVOU X4, (DX)(BX*2)
	MOVOU X5, 16(DX)(BX*2)
	MOVOU X6, (DX)(R13*1)
	MOVOU X7, 16(DX)(R13*1)
	ADDQ  $32, R11
	ADDQ  $32, DX
	DECQ  R12
	JNZ   half
	RET
