"""The matrices: authorities against questions, applications against gates and conditions."""
