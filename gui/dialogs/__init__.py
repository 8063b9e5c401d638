"""The few modal questions and notices; never more than one is open at a time."""
