## The demonstration bank, which is none

demo-bank-name = Demonstration bank
demo-bank-heading = Who are you today?
demo-bank-note = Demonstration: this is not a bank, and these people do not exist.
demo-bank-lead = A real partner would ask for your own password here. Choose somebody, and go back signed in as that person.
# $name - somebody made up
demo-bank-be = Be { $name }
demo-bank-cancel = Go back without signing in
