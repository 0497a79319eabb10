package hearsay

// Acts are all acts there are.
var Acts = []Act{Assert, Deny, Confirm, Warn, Demand, Promise, Threaten, Question, RefuseComment, Praise, Criticise, Express}
