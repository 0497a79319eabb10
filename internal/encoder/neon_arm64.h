// Instructions of NEON that Go's assembler has no names for, under the names of
// the Arm Architecture Reference Manual (C7.2), with the numbers of the vector
// registers: the ones that are read first, the one that is written last.

// SMLAL and SMLAL2 add to four sums of 32 bits the products of four numbers of
// 16 bits (the lower, the upper four of n) and number i of m, which is V0 to V15.
#define SMLAL(i, m, n, d)  WORD $(0x0F402000 | ((i)&1)<<20 | (((i)>>1)&1)<<21 | ((i)>>2)<<11 | (m)<<16 | (n)<<5 | (d))
#define SMLAL2(i, m, n, d) WORD $(0x4F402000 | ((i)&1)<<20 | (((i)>>1)&1)<<21 | ((i)>>2)<<11 | (m)<<16 | (n)<<5 | (d))

// Four floats at once: n+m, n-m, n*m, the greater, the lesser of n and m.
#define FADD(m, n, d) WORD $(0x4E20D400 | (m)<<16 | (n)<<5 | (d))
#define FSUB(m, n, d) WORD $(0x4EA0D400 | (m)<<16 | (n)<<5 | (d))
#define FMUL(m, n, d) WORD $(0x6E20DC00 | (m)<<16 | (n)<<5 | (d))
#define FMAX(m, n, d) WORD $(0x4E20F400 | (m)<<16 | (n)<<5 | (d))
#define FMIN(m, n, d) WORD $(0x4EA0F400 | (m)<<16 | (n)<<5 | (d))

// FADDP adds the lower two floats of n.
#define FADDP(n, d) WORD $(0x7E30D800 | (n)<<5 | (d))

// Four whole numbers of 32 bits to floats, and back to the nearest, the even one of two.
#define SCVTF(n, d)  WORD $(0x4E21D800 | (n)<<5 | (d))
#define FCVTNS(n, d) WORD $(0x4E21A800 | (n)<<5 | (d))

// Four numbers of 32 bits to 16, the nearest there is where they do not fit:
// into the lower half of d, into the upper.
#define SQXTN(n, d)  WORD $(0x0E614800 | (n)<<5 | (d))
#define SQXTN2(n, d) WORD $(0x4E614800 | (n)<<5 | (d))

// Eight bytes to 16 bits; the lower, the upper four numbers of 16 bits to 32.
#define SXTL8(n, d)   WORD $(0x0F08A400 | (n)<<5 | (d))
#define SXTL16(n, d)  WORD $(0x0F10A400 | (n)<<5 | (d))
#define SXTL16U(n, d) WORD $(0x4F10A400 | (n)<<5 | (d))
