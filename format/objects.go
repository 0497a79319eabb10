package format

// The types of the contract (docs/format.md) by name, for whoever describes to
// programs what is printed, as OpenAPI does. Their fields and JSON tags are what
// counts; the functions of this package fill and print them.
type (
	// StatementObject is a row of the record, as [RowLines] prints it.
	StatementObject = wireRow
	// ArticleObject is an article of the record, as [AppendKept] prints it.
	ArticleObject = wireKept
	// SpeakerObject is a speaker of the directory, as [AppendKnown] prints it.
	SpeakerObject = wireKnown
	// CheckObject is a quotation checked, as [CheckJSON] prints it.
	CheckObject = wireCheck
	// CorrectionObject is a correction, as [AppendCorrection] prints it.
	CorrectionObject = wireCorrection
	// ClaimObject is a claim with who stands where, as [AppendStanding] prints it.
	ClaimObject = wireStanding
	// ChangeObject is a change of position, as [AppendChange] prints it.
	ChangeObject = wireChanged
	// VariantsObject is a statement with all its reports, as [AppendVariants] prints it.
	VariantsObject = wireVariants
	// LogLineObject is a line of the log, as [AppendLogLine] prints it.
	LogLineObject = wireLogLine
)

type (
	// AlertObject is an alert, as [AppendAlert] prints it.
	AlertObject = wireAlert
	// EventObject is what an alert tells, as [AppendTelling] prints it.
	EventObject = wireEvent
)
