"""How a case is read: lists, labels, evidence and the standing computed from them."""
