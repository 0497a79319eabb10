#include "textflag.h"

// Sixteen sums at AX of SI, times the scales at R8, with the biases at R9, not
// below Y7 (zero): in Y0 and Y1.
#define SCALE16 \
	VCVTDQ2PS (SI)(AX*4), Y0; \
	VCVTDQ2PS 32(SI)(AX*4), Y1; \
	VMULPS (R8)(AX*4), Y0, Y0; \
	VMULPS 32(R8)(AX*4), Y1, Y1; \
	VADDPS (R9)(AX*4), Y0, Y0; \
	VADDPS 32(R9)(AX*4), Y1, Y1; \
	VMAXPS Y7, Y0, Y0; \
	VMAXPS Y7, Y1, Y1

// The sixteen floats in Y0 and Y1, rounded to 16-bit numbers, to AX of DI.
#define PACK16 \
	VCVTPS2DQ Y0, Y0; \
	VCVTPS2DQ Y1, Y1; \
	VPACKSSDW Y1, Y0, Y0; \
	VPERMQ $0xD8, Y0, Y0; \
	VMOVDQU Y0, (DI)(AX*2)

// 255 as a float, mostInner.
DATA most<>+0(SB)/4, $0x437f0000
GLOBL most<>(SB), RODATA|NOPTR, $4

// func reluWide(acc *int32, scale, bias *float32, out *int16, n int)
TEXT ·reluWide(SB), NOSPLIT, $0-40
	MOVQ acc+0(FP), SI
	MOVQ scale+8(FP), R8
	MOVQ bias+16(FP), R9
	MOVQ out+24(FP), DI
	MOVQ n+32(FP), CX
	VXORPS Y7, Y7, Y7
	VBROADCASTSS most<>(SB), Y6
	XORQ AX, AX

sixteen:
	SCALE16
	VMINPS Y6, Y0, Y0
	VMINPS Y6, Y1, Y1
	PACK16
	ADDQ $16, AX
	CMPQ AX, CX
	JLT  sixteen
	VZEROUPPER
	RET

// func reluAddWide(acc *int32, scale, bias *float32, add, out *int16, n int)
TEXT ·reluAddWide(SB), NOSPLIT, $0-48
	MOVQ acc+0(FP), SI
	MOVQ scale+8(FP), R8
	MOVQ bias+16(FP), R9
	MOVQ add+24(FP), R10
	MOVQ out+32(FP), DI
	MOVQ n+40(FP), CX
	VXORPS Y7, Y7, Y7
	VBROADCASTSS most<>(SB), Y6
	XORQ AX, AX

sixteen:
	SCALE16
	VPMOVSXWD (R10)(AX*2), Y2
	VPMOVSXWD 16(R10)(AX*2), Y3
	VCVTDQ2PS Y2, Y2
	VCVTDQ2PS Y3, Y3
	VADDPS Y2, Y0, Y0
	VADDPS Y3, Y1, Y1
	VMINPS Y6, Y0, Y0
	VMINPS Y6, Y1, Y1
	PACK16
	ADDQ $16, AX
	CMPQ AX, CX
	JLT  sixteen
	VZEROUPPER
	RET

// func addSumsWide(x *float32, acc *int32, scale, bias *float32, n int)
TEXT ·addSumsWide(SB), NOSPLIT, $0-40
	MOVQ x+0(FP), DI
	MOVQ acc+8(FP), SI
	MOVQ scale+16(FP), R8
	MOVQ bias+24(FP), R9
	MOVQ n+32(FP), CX
	XORQ AX, AX

eight:
	VCVTDQ2PS (SI)(AX*4), Y0
	VMULPS (R8)(AX*4), Y0, Y0
	VADDPS (R9)(AX*4), Y0, Y0
	VADDPS (DI)(AX*4), Y0, Y0
	VMOVUPS Y0, (DI)(AX*4)
	ADDQ $8, AX
	CMPQ AX, CX
	JLT  eight
	VZEROUPPER
	RET

// func addRowWide(x, row *float32, n int)
TEXT ·addRowWide(SB), NOSPLIT, $0-24
	MOVQ x+0(FP), DI
	MOVQ row+8(FP), SI
	MOVQ n+16(FP), CX
	XORQ AX, AX

eight:
	VMOVUPS (DI)(AX*4), Y0
	VADDPS (SI)(AX*4), Y0, Y0
	VMOVUPS Y0, (DI)(AX*4)
	ADDQ $8, AX
	CMPQ AX, CX
	JLT  eight
	VZEROUPPER
	RET

// func addBytesWide(x *float32, row *int8, scale float32, n int)
TEXT ·addBytesWide(SB), NOSPLIT, $0-32
	MOVQ x+0(FP), DI
	MOVQ row+8(FP), SI
	VBROADCASTSS scale+16(FP), Y7
	MOVQ n+24(FP), CX
	XORQ AX, AX

eight:
	VPMOVSXBD (SI)(AX*1), Y0
	VCVTDQ2PS Y0, Y0
	VMULPS Y7, Y0, Y0
	VADDPS (DI)(AX*4), Y0, Y0
	VMOVUPS Y0, (DI)(AX*4)
	ADDQ $8, AX
	CMPQ AX, CX
	JLT  eight
	VZEROUPPER
	RET

// func reluRowsWide(a, b, c, d *float32, out *int16, n int)
TEXT ·reluRowsWide(SB), NOSPLIT, $0-48
	MOVQ a+0(FP), SI
	MOVQ b+8(FP), R8
	MOVQ c+16(FP), R9
	MOVQ d+24(FP), R10
	MOVQ out+32(FP), DI
	MOVQ n+40(FP), CX
	VXORPS Y7, Y7, Y7
	VBROADCASTSS most<>(SB), Y6
	XORQ AX, AX

sixteen:
	VMOVUPS (SI)(AX*4), Y0
	VMOVUPS 32(SI)(AX*4), Y1
	VADDPS (R8)(AX*4), Y0, Y0
	VADDPS 32(R8)(AX*4), Y1, Y1
	VADDPS (R9)(AX*4), Y0, Y0
	VADDPS 32(R9)(AX*4), Y1, Y1
	VADDPS (R10)(AX*4), Y0, Y0
	VADDPS 32(R10)(AX*4), Y1, Y1
	VMAXPS Y7, Y0, Y0
	VMAXPS Y7, Y1, Y1
	VMINPS Y6, Y0, Y0
	VMINPS Y6, Y1, Y1
	PACK16
	ADDQ $16, AX
	CMPQ AX, CX
	JLT  sixteen
	VZEROUPPER
	RET

DATA small<>+0(SB)/4, $0x3727c5ac // epsilon, 1e-5
GLOBL small<>(SB), RODATA|NOPTR, $4

DATA single<>+0(SB)/4, $0x3f800000 // 1
GLOBL single<>(SB), RODATA|NOPTR, $4

DATA highest<>+0(SB)/4, $0x42fe0000 // 127, mostState
GLOBL highest<>(SB), RODATA|NOPTR, $4

DATA lowest<>+0(SB)/4, $0xc2fe0000 // -127
GLOBL lowest<>(SB), RODATA|NOPTR, $4

// func normalizeWide(x, gain, bias *float32, out *int16, n int, each float32)
//
// Y0 lane sums, Y5 the mean, Y4 what to multiply by.
TEXT ·normalizeWide(SB), NOSPLIT, $0-44
	MOVQ x+0(FP), SI
	MOVQ gain+8(FP), R8
	MOVQ bias+16(FP), R9
	MOVQ out+24(FP), DI
	MOVQ n+32(FP), CX
	VMOVSS each+40(FP), X8
	VXORPS Y0, Y0, Y0
	XORQ AX, AX

total:
	VADDPS (SI)(AX*4), Y0, Y0
	ADDQ $8, AX
	CMPQ AX, CX
	JLT  total
	VEXTRACTF128 $1, Y0, X1
	VADDPS X1, X0, X0
	VMOVHLPS X0, X0, X1
	VADDPS X1, X0, X0
	VMOVSHDUP X0, X1
	VADDSS X1, X0, X0
	VDIVSS X8, X0, X0
	VBROADCASTSS X0, Y5

	VXORPS Y0, Y0, Y0
	XORQ AX, AX

squares:
	VMOVUPS (SI)(AX*4), Y1
	VSUBPS Y5, Y1, Y1
	VMULPS Y1, Y1, Y1
	VADDPS Y1, Y0, Y0
	ADDQ $8, AX
	CMPQ AX, CX
	JLT  squares
	VEXTRACTF128 $1, Y0, X1
	VADDPS X1, X0, X0
	VMOVHLPS X0, X0, X1
	VADDPS X1, X0, X0
	VMOVSHDUP X0, X1
	VADDSS X1, X0, X0
	VDIVSS X8, X0, X0
	VADDSS small<>(SB), X0, X0
	VSQRTSS X0, X0, X0
	VMOVSS single<>(SB), X1
	VDIVSS X0, X1, X0
	VBROADCASTSS X0, Y4

	VBROADCASTSS highest<>(SB), Y6
	VBROADCASTSS lowest<>(SB), Y7
	XORQ AX, AX

sixteen:
	VMOVUPS (SI)(AX*4), Y0
	VMOVUPS 32(SI)(AX*4), Y1
	VSUBPS Y5, Y0, Y0
	VSUBPS Y5, Y1, Y1
	VMULPS Y4, Y0, Y0
	VMULPS Y4, Y1, Y1
	VMULPS (R8)(AX*4), Y0, Y0
	VMULPS 32(R8)(AX*4), Y1, Y1
	VADDPS (R9)(AX*4), Y0, Y0
	VADDPS 32(R9)(AX*4), Y1, Y1
	VMINPS Y6, Y0, Y0
	VMINPS Y6, Y1, Y1
	VMAXPS Y7, Y0, Y0
	VMAXPS Y7, Y1, Y1
	PACK16
	ADDQ $16, AX
	CMPQ AX, CX
	JLT  sixteen
	VZEROUPPER
	RET
