## Terms

# $credential - the name of the username-and-password credential
register-terms-heading = Terms of use for { $credential }
# $credential - the name of the username-and-password credential
register-terms-lead = A { $credential } is a username and a password, for you alone, that open online services. Please read these terms: they are short.
register-terms-you-heading = What you agree to
register-terms-you-secret = You keep your password, your codes and your recovery answers to yourself.
register-terms-you-own = You use this sign-in for yourself, or for the organization that invited you.
register-terms-you-tell = You tell us soon if you think that somebody else knows your password.
register-terms-we-heading = What we agree to
register-terms-we-ask = We never ask for your password, by phone, by email or by text message.
register-terms-we-keep = We keep what you give us to sign you in and to warn you of changes, and for nothing else.
register-terms-we-tell = We write to you when something important changes, if you give us an email address.
register-terms-end-heading = How it ends
register-terms-end = You can stop at any time. We may close an account that is used to harm people or the service.
# $version - the version of these terms
register-terms-version = Version of { $version }

## Declined terms

register-declined-heading = You declined the terms
# $credential - the name of the username-and-password credential
register-declined-lead = We made no { $credential } and kept nothing of what you entered.
register-declined-possible-heading = What you can still do
register-declined-possible = You can read every public page of this site. You can also come back later and accept the terms. If you were invited, open the link of your invitation again: it still works.
register-declined-contact = You can ask for the service in another way, by phone or in writing. <contact>Contact us</contact>.
register-declined-again = Read the terms again

## Username

register-username-heading = Create your username
register-username-lead = You will enter this name each time you sign in. Choose one that you will remember, and that does not say too much about you.
register-username-label = Username
register-username-rules = The username must follow all the rules in this list.

## Password

register-password-heading = Create your password
register-password-lead = Choose a password that you use nowhere else. Your browser or your password manager can make one and remember it.
register-password-username = Username
register-password-label = Password
register-password-confirm = Confirm password
register-password-rules = The password must follow all the rules in this list.

## Recovery

register-recovery-heading = Choose your recovery questions
register-recovery-lead = If you forget your password, these answers help to show that you are you. They are never enough alone.
register-recovery-question = Recovery question
register-recovery-question-none = Choose a question
register-recovery-question-first-teacher = What was the name of your first teacher?
register-recovery-question-childhood-friend = Who was your best friend as a child?
register-recovery-question-first-job-town = In which town was your first job?
register-recovery-question-favourite-book = Which book would you read again?
register-recovery-question-grandparent-street = On which street did a grandparent live?
register-recovery-answer = Your answer
register-recovery-person = Memorable person
register-recovery-person-text = Somebody you will not forget, and whom others would not guess.
register-recovery-person-hint = Hint for the memorable person
register-recovery-date = Memorable date
register-recovery-date-text = For example, 1994 06 24. Avoid your own date of birth.
register-recovery-date-hint = Hint for the memorable date
register-recovery-hint-text = A few words that remind you of the answer without giving it away.

## Email

register-email-heading = Add your email address
register-email-lead = We use it to warn you of changes to your account and to help you if you forget your password. We will send it a code now.
register-email-label = Email address
register-email-confirm = Confirm email address
register-email-skip-heading = You would rather not give an address?
register-email-skip-text = You can go on without one. But then we cannot warn you of changes or send you a link if you forget your password. You will get one recovery code to keep instead: without it, you would have to start again.

## Email code

register-email-code-heading = Confirm your email address
# $email - the address, most of it hidden
register-email-code-lead = We sent a 6-digit code to { $email }.
register-email-code-change = Change the address
register-email-code-help = Nothing came? Look in your junk mail, and check that the address is right. It can take a few minutes.

## Saved code

register-saved-code-heading = Save your recovery code
register-saved-code-lead = Without an email address, this code is the only way to choose a new password if you forget yours. It is shown only once.
register-saved-code-list = Your recovery code
register-saved-code-kept = I have saved this code
register-saved-code-help = Print it, or write it down and keep it in a safe place at home, away from this computer.
register-saved-code-file = recovery-code.txt

## Done

# $credential - the name of the username-and-password credential
register-done-heading = Your { $credential } is ready
# $username - the name just chosen
register-done-username = Your username is { $username }. Write it down: you will need it to sign in.
register-done-next-heading = One thing is left
register-done-next = Next, you will set up two-step verification. It keeps your account closed to others even if they learn your password.

## Rules of the checklists

# $min (Number) - the fewest characters
# $max (Number) - the most characters
register-rule-username-length = { $min } to { $max } characters
# $characters - the punctuation that may be used
register-rule-username-characters = Only letters without accents, digits and { $characters }
register-rule-username-free = A name that nobody else has (we check when you continue)
# $min (Number) - the fewest characters
# $max (Number) - the most characters
register-rule-length = { $min } to { $max } characters
register-rule-upper-case = An upper case letter
register-rule-lower-case = A lower case letter
register-rule-digit = A digit
register-rule-characters = Only letters without accents, digits and the signs of a keyboard, with no space
# $run (Number) - how many characters in a row
register-rule-not-shared = No { $run } characters in a row from your username
register-rule-not-common = A password that few people use (we check when you continue)
