#include "textflag.h"

// func sumLines(lines *line, mask, shift, prints uint64, features []uint64, lanes *[8]uint16)
//
// R8 lines, R9 the mask of a slot in bytes of lines, R10 shift, R11 prints,
// SI and DI the features from and to, X7 zero, X6 the sums.
TEXT ·sumLines(SB), NOSPLIT, $0-64
	MOVQ lines+0(FP), R8
	MOVQ mask+8(FP), R9
	SHLQ $3, R9
	ANDQ $~63, R9
	MOVQ shift+16(FP), R10
	MOVQ prints+24(FP), R11
	MOVQ features_base+32(FP), SI
	MOVQ features_len+40(FP), DI
	LEAQ (SI)(DI*8), DI
	PXOR X7, X7
	PXOR X6, X6

feature:
	// AX the fingerprint, BX the home slot, CX twice its place in the line.
	MOVQ (SI), AX
	MOVQ R10, CX
	MOVQ AX, BX
	SHRQ CX, BX
	ANDQ R11, AX
	CMPQ AX, $1
	ADCQ $0, AX
	MOVQ AX, X0
	PSHUFLW $0, X0, X0
	PUNPCKLQDQ X0, X0
	LEAQ (BX)(BX*1), CX
	ANDQ $14, CX
	SHLQ $3, BX
	ANDQ $~63, BX

look:
	MOVOU 48(R8)(BX*1), X1
	MOVO X1, X2
	PCMPEQW X0, X1
	PCMPEQW X7, X2
	POR X2, X1
	PMOVMSKB X1, DX
	SHRL CX, DX
	BSFL DX, DX
	JZ   on

	// The row: six bytes a slot.
	ADDQ CX, DX
	LEAQ (DX)(DX*2), DX
	ADDQ BX, DX
	MOVQ (R8)(DX*1), X3
	PUNPCKLBW X7, X3
	PADDW X3, X6
	ADDQ $8, SI
	CMPQ SI, DI
	JNE  feature

	MOVQ lanes+56(FP), AX
	MOVOU X6, (AX)
	RET

on:
	// Neither found nor empty: the next line, from its first slot.
	ADDQ $64, BX
	ANDQ R9, BX
	XORL CX, CX
	JMP  look

// func findRows(shelves *shelf, mask, shift, prints uint64, features []uint64, rows *[most]uint32, at *byte, pitch uint64) (n uint64)
//
// R8 shelves, R9 the mask of a slot, R10 shift, R11 prints, SI and DI the
// features from and to, R12 where the next row goes, X7 zero.
TEXT ·findRows(SB), NOSPLIT, $0-88
	MOVQ shelves+0(FP), R8
	MOVQ mask+8(FP), R9
	MOVQ shift+16(FP), R10
	MOVQ prints+24(FP), R11
	MOVQ features_base+32(FP), SI
	MOVQ features_len+40(FP), DI
	LEAQ (SI)(DI*8), DI
	MOVQ rows+56(FP), R12
	MOVQ at+64(FP), R14
	MOVQ pitch+72(FP), R13
	PXOR X7, X7

feature:
	// AX the fingerprint, BX the home's shelf, CX its place there.
	MOVQ (SI), AX
	MOVQ R10, CX
	MOVQ AX, BX
	SHRQ CX, BX
	ANDQ R11, AX
	CMPQ AX, $1
	ADCQ $0, AX
	MOVQ AX, X0
	PSHUFLW $0, X0, X0
	PUNPCKLQDQ X0, X0
	MOVQ BX, CX
	ANDQ $15, CX
	SHLQ $2, BX
	ANDQ $~63, BX

look:
	// DX marks the slots with the fingerprint, AX also the empty ones.
	MOVOU (R8)(BX*1), X1
	MOVOU 16(R8)(BX*1), X2
	MOVO X1, X3
	MOVO X2, X4
	PCMPEQW X0, X1
	PCMPEQW X0, X2
	PACKSSWB X2, X1
	PCMPEQW X7, X3
	PCMPEQW X7, X4
	PACKSSWB X4, X3
	PMOVMSKB X1, DX
	POR X3, X1
	PMOVMSKB X1, AX
	SHRL CX, AX
	BSFL AX, AX
	JZ   on

	// The row's number, kept only if it was found.
	ADDL AX, CX
	ADDQ R8, BX
	MOVBLZX 36(BX)(CX*1), AX
	ADDL 32(BX), AX
	MOVL AX, (R12)
	IMULQ R13, AX
	PREFETCHT0 (R14)(AX*1)
	SHRL CX, DX
	ANDL $1, DX
	LEAQ (R12)(DX*4), R12
	ADDQ $8, SI
	CMPQ SI, DI
	JNE  feature

	SUBQ rows+56(FP), R12
	SHRQ $2, R12
	MOVQ R12, n+80(FP)
	RET

on:
	// Neither found nor empty: the next shelf, from its first slot.
	ADDQ $64, BX
	MOVQ R9, CX
	SHLQ $2, CX
	ANDQ $~63, CX
	ANDQ CX, BX
	XORL CX, CX
	JMP  look

// func sumRows(at *byte, pitch uint64, rows []uint32, lanes *[block]uint16)
//
// R8 the rows, R9 the bytes between them, SI and DI their numbers from and to,
// X7 zero, X8 to X15 the sums, of which rows of 32 bytes need the first four.
TEXT ·sumRows(SB), NOSPLIT, $0-48
	MOVQ at+0(FP), R8
	MOVQ pitch+8(FP), R9
	MOVQ rows_base+16(FP), SI
	MOVQ rows_len+24(FP), DI
	LEAQ (SI)(DI*4), DI
	MOVQ lanes+40(FP), R10
	PXOR X7, X7
	PXOR X8, X8
	PXOR X9, X9
	PXOR X10, X10
	PXOR X11, X11
	PXOR X12, X12
	PXOR X13, X13
	PXOR X14, X14
	PXOR X15, X15
	CMPQ R9, $64
	JCC  wide

row:
	CMPQ SI, DI
	JEQ  done
	MOVL (SI), AX
	IMULQ R9, AX
	MOVOU (R8)(AX*1), X1
	MOVO X1, X2
	PUNPCKLBW X7, X1
	PUNPCKHBW X7, X2
	PADDW X1, X8
	PADDW X2, X9
	MOVOU 16(R8)(AX*1), X3
	MOVO X3, X4
	PUNPCKLBW X7, X3
	PUNPCKHBW X7, X4
	PADDW X3, X10
	PADDW X4, X11
	ADDQ $4, SI
	JMP  row

done:
	MOVOU X8, (R10)
	MOVOU X9, 16(R10)
	MOVOU X10, 32(R10)
	MOVOU X11, 48(R10)
	RET

wide:
	CMPQ SI, DI
	JEQ  donewide
	MOVL (SI), AX
	IMULQ R9, AX
	MOVOU (R8)(AX*1), X1
	MOVO X1, X2
	PUNPCKLBW X7, X1
	PUNPCKHBW X7, X2
	PADDW X1, X8
	PADDW X2, X9
	MOVOU 16(R8)(AX*1), X3
	MOVO X3, X4
	PUNPCKLBW X7, X3
	PUNPCKHBW X7, X4
	PADDW X3, X10
	PADDW X4, X11
	MOVOU 32(R8)(AX*1), X1
	MOVO X1, X2
	PUNPCKLBW X7, X1
	PUNPCKHBW X7, X2
	PADDW X1, X12
	PADDW X2, X13
	MOVOU 48(R8)(AX*1), X3
	MOVO X3, X4
	PUNPCKLBW X7, X3
	PUNPCKHBW X7, X4
	PADDW X3, X14
	PADDW X4, X15
	ADDQ $4, SI
	JMP  wide

donewide:
	MOVOU X8, (R10)
	MOVOU X9, 16(R10)
	MOVOU X10, 32(R10)
	MOVOU X11, 48(R10)
	MOVOU X12, 64(R10)
	MOVOU X13, 80(R10)
	MOVOU X14, 96(R10)
	MOVOU X15, 112(R10)
	RET

// func ask(at unsafe.Pointer, shift, bytes uint64, features []uint64)
//
// Asks for the line of each feature's home; bytes is the log2 of the bytes a slot.
TEXT ·ask(SB), NOSPLIT, $0-48
	MOVQ at+0(FP), R8
	MOVQ shift+8(FP), R10
	MOVQ bytes+16(FP), R11
	MOVQ features_base+24(FP), SI
	MOVQ features_len+32(FP), DI
	LEAQ (SI)(DI*8), DI

next:
	MOVQ (SI), BX
	MOVQ R10, CX
	SHRQ CX, BX
	MOVQ R11, CX
	SHLQ CX, BX
	PREFETCHT0 (R8)(BX*1)
	ADDQ $8, SI
	CMPQ SI, DI
	JNE  next
	RET
