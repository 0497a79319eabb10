package parse

// XPOS is a tag of the Penn Treebank as the English treebanks of Universal
// Dependencies use it; the zero value means untagged.
type XPOS uint8

// The tags. Marks have names of letters: TagStop is ".", TagOpenQuote is two backticks.
const (
	NoXPOS        XPOS = iota
	TagPound           // #
	TagCurrency        // $
	TagCloseQuote      // ''
	TagComma           // ,
	TagLRB             // -LRB-
	TagRRB             // -RRB-
	TagStop            // .
	TagColon           // :
	TagADD             // ADD
	TagAFX             // AFX
	TagCC              // CC
	TagCD              // CD
	TagDT              // DT
	TagEX              // EX
	TagFW              // FW
	TagGW              // GW
	TagHYPH            // HYPH
	TagIN              // IN
	TagJJ              // JJ
	TagJJR             // JJR
	TagJJS             // JJS
	TagLS              // LS
	TagMD              // MD
	TagNFP             // NFP
	TagNN              // NN
	TagNNP             // NNP
	TagNNPS            // NNPS
	TagNNS             // NNS
	TagPDT             // PDT
	TagPOS             // POS
	TagPRP             // PRP
	TagPRPS            // PRP$
	TagRB              // RB
	TagRBR             // RBR
	TagRBS             // RBS
	TagRP              // RP
	TagSYM             // SYM
	TagTO              // TO
	TagUH              // UH
	TagVB              // VB
	TagVBD             // VBD
	TagVBG             // VBG
	TagVBN             // VBN
	TagVBP             // VBP
	TagVBZ             // VBZ
	TagWDT             // WDT
	TagWP              // WP
	TagWPS             // WP$
	TagWRB             // WRB
	TagOpenQuote       // ``

	XPOSCount = iota // how many values an XPOS has, the zero value among them
)

var xposNames = [XPOSCount]string{
	NoXPOS:        "_",
	TagPound:      "#",
	TagCurrency:   "$",
	TagCloseQuote: "''",
	TagComma:      ",",
	TagLRB:        "-LRB-",
	TagRRB:        "-RRB-",
	TagStop:       ".",
	TagColon:      ":",
	TagADD:        "ADD",
	TagAFX:        "AFX",
	TagCC:         "CC",
	TagCD:         "CD",
	TagDT:         "DT",
	TagEX:         "EX",
	TagFW:         "FW",
	TagGW:         "GW",
	TagHYPH:       "HYPH",
	TagIN:         "IN",
	TagJJ:         "JJ",
	TagJJR:        "JJR",
	TagJJS:        "JJS",
	TagLS:         "LS",
	TagMD:         "MD",
	TagNFP:        "NFP",
	TagNN:         "NN",
	TagNNP:        "NNP",
	TagNNPS:       "NNPS",
	TagNNS:        "NNS",
	TagPDT:        "PDT",
	TagPOS:        "POS",
	TagPRP:        "PRP",
	TagPRPS:       "PRP$",
	TagRB:         "RB",
	TagRBR:        "RBR",
	TagRBS:        "RBS",
	TagRP:         "RP",
	TagSYM:        "SYM",
	TagTO:         "TO",
	TagUH:         "UH",
	TagVB:         "VB",
	TagVBD:        "VBD",
	TagVBG:        "VBG",
	TagVBN:        "VBN",
	TagVBP:        "VBP",
	TagVBZ:        "VBZ",
	TagWDT:        "WDT",
	TagWP:         "WP",
	TagWPS:        "WP$",
	TagWRB:        "WRB",
	TagOpenQuote:  "``",
}

// String is the tag as the treebanks write it, "_" for the zero value.
func (x XPOS) String() string { return xposNames[x] }

// ParseXPOS reads a tag as the treebanks write it; ok is false for any other word.
func ParseXPOS(name string) (x XPOS, ok bool) {
	x, ok = xposByName[name]
	return x, ok
}

var xposByName = byName[XPOS](xposNames[:])
