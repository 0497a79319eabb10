#include "textflag.h"
#include "neon_arm64.h"

// ROW adds to row m, whose sums are in V(s) to V(s+3), the weights of one input
// (outputs 0 to 7 in low, 8 to 15 in high) times its number i.
#define ROW(i, m, low, high, s) \
	SMLAL(i, m, low, s)        \
	SMLAL2(i, m, low, s+1)     \
	SMLAL(i, m, high, s+2)     \
	SMLAL2(i, m, high, s+3)

#define INPUT(i, low, high)   \
	ROW(i, 0, low, high, 16) \
	ROW(i, 1, low, high, 20) \
	ROW(i, 2, low, high, 24) \
	ROW(i, 3, low, high, 28)

// PAIR takes inputs i and i+1. The weights of both stand side by side; VLD2
// puts those of the first into V4 and V6, those of the second into V5 and V7.
#define PAIR(i)                       \
	VLD2.P 32(R0), [V4.H8, V5.H8] \
	VLD2.P 32(R0), [V6.H8, V7.H8] \
	INPUT(i, 4, 6)                \
	INPUT(i+1, 5, 7)

// PAIRUP is PAIR with V8 to V11, so that it need not wait for the pair before.
#define PAIRUP(i)                       \
	VLD2.P 32(R0), [V8.H8, V9.H8]   \
	VLD2.P 32(R0), [V10.H8, V11.H8] \
	INPUT(i, 8, 10)                 \
	INPUT(i+1, 9, 11)

// func tileSumsNEON(w, x *int16, pairs int, acc *int32, stride int)
//
// Four rows by sixteen outputs, eight inputs a turn. R0 the weights, R4 to R7
// the rows, V0 to V3 eight inputs of each; the sums: row 0 in V16 to V19, row 1
// in V20 to V23, row 2 in V24 to V27, row 3 in V28 to V31.
TEXT ·tileSumsNEON(SB), NOSPLIT, $0-40
	MOVD w+0(FP), R0
	MOVD x+8(FP), R4
	MOVD pairs+16(FP), R2
	MOVD acc+24(FP), R3
	MOVD stride+32(FP), R8
	ADD  R2<<2, R4, R5
	ADD  R2<<2, R5, R6
	ADD  R2<<2, R6, R7
	LSL  $2, R8, R8
	VEOR V16.B16, V16.B16, V16.B16
	VEOR V17.B16, V17.B16, V17.B16
	VEOR V18.B16, V18.B16, V18.B16
	VEOR V19.B16, V19.B16, V19.B16
	VEOR V20.B16, V20.B16, V20.B16
	VEOR V21.B16, V21.B16, V21.B16
	VEOR V22.B16, V22.B16, V22.B16
	VEOR V23.B16, V23.B16, V23.B16
	VEOR V24.B16, V24.B16, V24.B16
	VEOR V25.B16, V25.B16, V25.B16
	VEOR V26.B16, V26.B16, V26.B16
	VEOR V27.B16, V27.B16, V27.B16
	VEOR V28.B16, V28.B16, V28.B16
	VEOR V29.B16, V29.B16, V29.B16
	VEOR V30.B16, V30.B16, V30.B16
	VEOR V31.B16, V31.B16, V31.B16

eight:
	VLD1.P 16(R4), [V0.H8]
	VLD1.P 16(R5), [V1.H8]
	VLD1.P 16(R6), [V2.H8]
	VLD1.P 16(R7), [V3.H8]
	PAIR(0)
	PAIRUP(2)
	PAIR(4)
	PAIRUP(6)
	SUBS $4, R2, R2
	BGT  eight

	VST1 [V16.S4, V17.S4, V18.S4, V19.S4], (R3)
	ADD  R8, R3, R3
	VST1 [V20.S4, V21.S4, V22.S4, V23.S4], (R3)
	ADD  R8, R3, R3
	VST1 [V24.S4, V25.S4, V26.S4, V27.S4], (R3)
	ADD  R8, R3, R3
	VST1 [V28.S4, V29.S4, V30.S4, V31.S4], (R3)
	RET
