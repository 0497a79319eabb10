#include "textflag.h"

// BEGIN reads the arguments and lets every row's sums, in Y0 to Y7, begin with
// start: SI, R8, R9, R10 are the rows, DI the weights, CX how often there are
// four inputs, AX how many of these are done.
#define BEGIN \
	MOVQ w+0(FP), DI; \
	MOVQ x+8(FP), SI; \
	MOVQ quads+16(FP), CX; \
	MOVQ start+24(FP), R11; \
	MOVQ acc+32(FP), DX; \
	MOVQ stride+40(FP), BX; \
	LEAQ (SI)(CX*4), R8; \
	LEAQ (R8)(CX*4), R9; \
	LEAQ (R9)(CX*4), R10; \
	SHLQ $2, BX; \
	VMOVDQU (R11), Y0; \
	VMOVDQU 32(R11), Y1; \
	VMOVDQA Y0, Y2; \
	VMOVDQA Y1, Y3; \
	VMOVDQA Y0, Y4; \
	VMOVDQA Y1, Y5; \
	VMOVDQA Y0, Y6; \
	VMOVDQA Y1, Y7; \
	XORQ AX, AX

// LOAD reads four inputs of each row, in Y10 to Y13, and their weights.
#define LOAD \
	VMOVDQU (DI), Y8; \
	VMOVDQU 32(DI), Y9; \
	VPBROADCASTD (SI)(AX*4), Y10; \
	VPBROADCASTD (R8)(AX*4), Y11; \
	VPBROADCASTD (R9)(AX*4), Y12; \
	VPBROADCASTD (R10)(AX*4), Y13

// END writes the sums, a row every stride.
#define END \
	VMOVDQU Y0, (DX); \
	VMOVDQU Y1, 32(DX); \
	ADDQ BX, DX; \
	VMOVDQU Y2, (DX); \
	VMOVDQU Y3, 32(DX); \
	ADDQ BX, DX; \
	VMOVDQU Y4, (DX); \
	VMOVDQU Y5, 32(DX); \
	ADDQ BX, DX; \
	VMOVDQU Y6, (DX); \
	VMOVDQU Y7, 32(DX); \
	VZEROUPPER

// ROW adds to eight sums in low and eight in high the products of four inputs in
// x and the weights in Y8 and Y9: pairs of products fit into 16 bits, and Y15,
// which is full of ones, adds them up by twos.
#define ROW(x, low, high) \
	VPMADDUBSW Y8, x, Y14; \
	VPMADDWD Y15, Y14, Y14; \
	VPADDD Y14, low, low; \
	VPMADDUBSW Y9, x, Y14; \
	VPMADDWD Y15, Y14, Y14; \
	VPADDD Y14, high, high

// func toBytes(x *int16, more int16, out *uint8, n int)
//
// Thirty-two numbers a turn, each made greater by more, to bytes from 0 to 255.
TEXT ·toBytes(SB), NOSPLIT, $0-32
	MOVQ x+0(FP), SI
	VPBROADCASTW more+8(FP), Y7
	MOVQ out+16(FP), DI
	MOVQ n+24(FP), CX
	XORQ AX, AX

more:
	VPADDW (SI)(AX*2), Y7, Y0
	VPADDW 32(SI)(AX*2), Y7, Y1
	VPACKUSWB Y1, Y0, Y0
	VPERMQ $0xD8, Y0, Y0
	VMOVDQU Y0, (DI)(AX*1)
	ADDQ $32, AX
	CMPQ AX, CX
	JLT  more
	VZEROUPPER
	RET

// func byteTileWide(w *int8, x *uint8, quads int, start, acc *int32, stride int)
//
// Four rows by sixteen outputs.
TEXT ·byteTileWide(SB), NOSPLIT, $0-48
	BEGIN
	VPCMPEQW Y15, Y15, Y15
	VPSRLW $15, Y15, Y15

quad:
	LOAD
	ROW(Y10, Y0, Y1)
	ROW(Y11, Y2, Y3)
	ROW(Y12, Y4, Y5)
	ROW(Y13, Y6, Y7)
	ADDQ $64, DI
	INCQ AX
	CMPQ AX, CX
	JLT  quad
	END
	RET

// func byteTileDots(w *int8, x *uint8, quads int, start, acc *int32, stride int)
//
// The same where the processor multiplies and adds bytes in one instruction.
TEXT ·byteTileDots(SB), NOSPLIT, $0-48
	BEGIN

quad:
	LOAD
	VPDPBUSD Y8, Y10, Y0
	VPDPBUSD Y9, Y10, Y1
	VPDPBUSD Y8, Y11, Y2
	VPDPBUSD Y9, Y11, Y3
	VPDPBUSD Y8, Y12, Y4
	VPDPBUSD Y9, Y12, Y5
	VPDPBUSD Y8, Y13, Y6
	VPDPBUSD Y9, Y13, Y7
	ADDQ $64, DI
	INCQ AX
	CMPQ AX, CX
	JLT  quad
	END
	RET
