#include "textflag.h"
#include "neon_arm64.h"

// SUM adds up eight lanes, four in V16 and four in V17, and divides by F8. The
// order is that of laneSum: halves first.
#define SUM                                 \
	FADD(17, 16, 16)                    \
	VEXT $8, V16.B16, V16.B16, V17.B16  \
	FADD(17, 16, 16)                    \
	FADDP(16, 16)                       \
	FDIVS F8, F16, F16

// func normalizeNEON(x, gain, bias *float32, out *int16, n int, each float32)
//
// V16 and V17 lane sums, F8 how many numbers, V6 the mean, V7 what to multiply
// by; V0 and V1 the eight numbers of a turn.
TEXT ·normalizeNEON(SB), NOSPLIT, $0-44
	MOVD  x+0(FP), R0
	MOVD  gain+8(FP), R1
	MOVD  bias+16(FP), R2
	MOVD  out+24(FP), R4
	MOVD  n+32(FP), R5
	FMOVS each+40(FP), F8
	VEOR  V16.B16, V16.B16, V16.B16
	VEOR  V17.B16, V17.B16, V17.B16
	MOVD  R0, R6
	MOVD  R5, R7

total:
	VLD1.P 32(R6), [V0.S4, V1.S4]
	FADD(0, 16, 16)
	FADD(1, 17, 17)
	SUBS   $8, R7, R7
	BGT    total
	SUM
	VDUP   V16.S[0], V6.S4

	VEOR V16.B16, V16.B16, V16.B16
	VEOR V17.B16, V17.B16, V17.B16
	MOVD R0, R6
	MOVD R5, R7

squares:
	VLD1.P 32(R6), [V0.S4, V1.S4]
	FSUB(6, 0, 0)
	FSUB(6, 1, 1)
	FMUL(0, 0, 0)
	FMUL(1, 1, 1)
	FADD(0, 16, 16)
	FADD(1, 17, 17)
	SUBS   $8, R7, R7
	BGT    squares
	SUM
	MOVD   $0x3727c5ac, R6 // epsilon, 1e-5
	FMOVS  R6, F1
	FADDS  F1, F16, F16
	FSQRTS F16, F16
	FMOVS  $(1.0), F1
	FDIVS  F16, F1, F7
	VDUP   V7.S[0], V7.S4
	MOVD   $0x42fe0000, R6 // 127, mostState
	FMOVS  R6, F18
	VDUP   V18.S[0], V18.S4
	MOVD   $0xc2fe0000, R6
	FMOVS  R6, F19
	VDUP   V19.S[0], V19.S4

eight:
	VLD1.P 32(R0), [V0.S4, V1.S4]
	VLD1.P 32(R1), [V2.S4, V3.S4]
	VLD1.P 32(R2), [V4.S4, V5.S4]
	FSUB(6, 0, 0)
	FSUB(6, 1, 1)
	FMUL(7, 0, 0)
	FMUL(7, 1, 1)
	FMUL(2, 0, 0)
	FMUL(3, 1, 1)
	FADD(4, 0, 0)
	FADD(5, 1, 1)
	FMIN(18, 0, 0)
	FMIN(18, 1, 1)
	FMAX(19, 0, 0)
	FMAX(19, 1, 1)
	FCVTNS(0, 0)
	FCVTNS(1, 1)
	SQXTN(0, 0)
	SQXTN2(1, 0)
	VST1.P [V0.H8], 16(R4)
	SUBS   $8, R5, R5
	BGT    eight
	RET
