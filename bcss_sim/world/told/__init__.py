"""How stories tell each subject, and what facts come of it: a module a subject.

Days are written bare (`2021-05-10`); `since` is the first day and `until` the last day on which something holds;
without `until` it goes on. People are named by a `label` within the file. Amounts are in eurocents.
"""
