#include "textflag.h"
#include "neon_arm64.h"

// In all of these V0 and V1 are the eight numbers of a turn, V2 to V5 what is
// read for them, V6 and V7 what stays the same; the count is in R5.

// BOUNDS puts mostInner, 255, into V6 and nothing into V7.
#define BOUNDS                         \
	MOVD  $0x437f0000, R6          \
	FMOVS R6, F6                   \
	VDUP  V6.S[0], V6.S4           \
	VEOR  V7.B16, V7.B16, V7.B16

// LINE turns sums in V0 and V1 to floats, times the scale (R1), plus the bias (R2).
#define LINE                           \
	VLD1.P 32(R0), [V0.S4, V1.S4] \
	VLD1.P 32(R1), [V2.S4, V3.S4] \
	VLD1.P 32(R2), [V4.S4, V5.S4] \
	SCVTF(0, 0)                   \
	SCVTF(1, 1)                   \
	FMUL(2, 0, 0)                 \
	FMUL(3, 1, 1)                 \
	FADD(4, 0, 0)                 \
	FADD(5, 1, 1)

// POSITIVE takes what is below nothing for nothing, which V7 holds.
#define POSITIVE      \
	FMAX(7, 0, 0) \
	FMAX(7, 1, 1)

// OUT rounds the eight numbers, V6 at most, to 16 bits and writes them (R4).
#define OUT                     \
	FMIN(6, 0, 0)           \
	FMIN(6, 1, 1)           \
	FCVTNS(0, 0)            \
	FCVTNS(1, 1)            \
	SQXTN(0, 0)             \
	SQXTN2(1, 0)            \
	VST1.P [V0.H8], 16(R4)

// func reluNEON(acc *int32, scale, bias *float32, out *int16, n int)
TEXT ·reluNEON(SB), NOSPLIT, $0-40
	MOVD acc+0(FP), R0
	MOVD scale+8(FP), R1
	MOVD bias+16(FP), R2
	MOVD out+24(FP), R4
	MOVD n+32(FP), R5
	BOUNDS

eight:
	LINE
	POSITIVE
	OUT
	SUBS $8, R5, R5
	BGT  eight
	RET

// func reluAddNEON(acc *int32, scale, bias *float32, add, out *int16, n int)
TEXT ·reluAddNEON(SB), NOSPLIT, $0-48
	MOVD acc+0(FP), R0
	MOVD scale+8(FP), R1
	MOVD bias+16(FP), R2
	MOVD add+24(FP), R3
	MOVD out+32(FP), R4
	MOVD n+40(FP), R5
	BOUNDS

eight:
	LINE
	POSITIVE
	VLD1.P 16(R3), [V2.H8]
	SXTL16U(2, 3)
	SXTL16(2, 2)
	SCVTF(2, 2)
	SCVTF(3, 3)
	FADD(2, 0, 0)
	FADD(3, 1, 1)
	OUT
	SUBS $8, R5, R5
	BGT  eight
	RET

// func addSumsNEON(x *float32, acc *int32, scale, bias *float32, n int)
TEXT ·addSumsNEON(SB), NOSPLIT, $0-40
	MOVD x+0(FP), R4
	MOVD acc+8(FP), R0
	MOVD scale+16(FP), R1
	MOVD bias+24(FP), R2
	MOVD n+32(FP), R5

eight:
	LINE
	VLD1   (R4), [V2.S4, V3.S4]
	FADD(0, 2, 2)
	FADD(1, 3, 3)
	VST1.P [V2.S4, V3.S4], 32(R4)
	SUBS   $8, R5, R5
	BGT    eight
	RET

// func addRowNEON(x, row *float32, n int)
TEXT ·addRowNEON(SB), NOSPLIT, $0-24
	MOVD x+0(FP), R4
	MOVD row+8(FP), R0
	MOVD n+16(FP), R5

eight:
	VLD1.P 32(R0), [V0.S4, V1.S4]
	VLD1   (R4), [V2.S4, V3.S4]
	FADD(0, 2, 2)
	FADD(1, 3, 3)
	VST1.P [V2.S4, V3.S4], 32(R4)
	SUBS   $8, R5, R5
	BGT    eight
	RET

// func addBytesNEON(x *float32, row *int8, scale float32, n int)
//
// V7 holds the scale.
TEXT ·addBytesNEON(SB), NOSPLIT, $0-32
	MOVD  x+0(FP), R4
	MOVD  row+8(FP), R0
	FMOVS scale+16(FP), F7
	VDUP  V7.S[0], V7.S4
	MOVD  n+24(FP), R5

eight:
	VLD1.P 8(R0), [V0.B8]
	SXTL8(0, 0)
	SXTL16U(0, 1)
	SXTL16(0, 0)
	SCVTF(0, 0)
	SCVTF(1, 1)
	FMUL(7, 0, 0)
	FMUL(7, 1, 1)
	VLD1   (R4), [V2.S4, V3.S4]
	FADD(0, 2, 2)
	FADD(1, 3, 3)
	VST1.P [V2.S4, V3.S4], 32(R4)
	SUBS   $8, R5, R5
	BGT    eight
	RET

// func reluRowsNEON(a, b, c, d *float32, out *int16, n int)
TEXT ·reluRowsNEON(SB), NOSPLIT, $0-48
	MOVD a+0(FP), R0
	MOVD b+8(FP), R1
	MOVD c+16(FP), R2
	MOVD d+24(FP), R3
	MOVD out+32(FP), R4
	MOVD n+40(FP), R5
	BOUNDS

eight:
	VLD1.P 32(R0), [V0.S4, V1.S4]
	VLD1.P 32(R1), [V2.S4, V3.S4]
	FADD(2, 0, 0)
	FADD(3, 1, 1)
	VLD1.P 32(R2), [V2.S4, V3.S4]
	FADD(2, 0, 0)
	FADD(3, 1, 1)
	VLD1.P 32(R3), [V2.S4, V3.S4]
	FADD(2, 0, 0)
	FADD(3, 1, 1)
	POSITIVE
	OUT
	SUBS $8, R5, R5
	BGT  eight
	RET
