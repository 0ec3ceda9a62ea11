## Why an answer is not accepted

# $question - the name of the question
errors-missing = { $question ->
    [username] Enter your username
    [password] Enter your password
    [confirm-password] Enter the password a second time
    [code] Enter the code
    [email] Enter your email address
    [confirm-email] Enter the email address a second time
    [question] Choose a question
    [answer] Enter your answer to the question
    [person] Enter a memorable person
    [hint-for-person] Enter a hint for the memorable person
    [date] Enter a memorable date
    [hint-for-date] Enter a hint for the memorable date
    [phone] Enter a phone number
    [current-password] Enter your current password
    [name] Enter a name for the app
    [message] Write your message
   *[other] Enter an answer to continue
}
# $question - the name of the question
errors-malformed = { $question ->
    [code] This code is too short, too long or has a wrong character. Check it
    [email] Enter an email address such as name@example.ca
    [confirm-email] Enter the email address a second time, such as name@example.ca
    [date] Enter the date in digits: a year, a month and a day
    [phone] Enter a whole phone number, with its area code, such as 613 555-0123
   *[other] Check that this is written correctly
}
# $min (Number) - the least number of characters
# $question - the name of the question
errors-too-short = { $question ->
    [answer] Use at least { $min } characters for your answer
    [person] Use at least { $min } characters for the memorable person
   *[other] Use at least { $min } characters
}
# $max (Number) - the greatest number of characters
# $question - the name of the question
errors-too-long = { $question ->
    [answer] Use no more than { $max } characters for your answer
    [person] Use no more than { $max } characters for the memorable person
    [phone] Use no more than { $max } characters for the phone number
    [name] Use no more than { $max } characters for the name
   *[other] Use no more than { $max } characters
}
errors-forbidden-character = Remove the hidden or unusual characters
errors-username-characters = Use only letters without accents, digits and the characters listed
errors-username-taken = This username is not available. Choose another one
errors-no-upper-case = Add an upper case letter
errors-no-lower-case = Add a lower case letter
errors-no-digit = Add a digit
errors-password-characters = Use only letters without accents, digits and the characters of a keyboard, with no space
# $run (Number) - how many characters in a row
errors-shares-with-username = Do not repeat { $run } or more characters in a row from your username
errors-common-password = Many people use this password, or it is easy to guess. Choose another one
errors-mismatch = The two answers are not the same. Type them again
# $question - the name of the question
errors-hint-tells-answer = { $question ->
    [hint-for-date] The hint for the memorable date gives it away. Choose another one
   *[other] The hint for the memorable person gives it away. Choose another one
}
errors-impossible-date = This date is not in the calendar. Check the year, month and day
errors-future-date = Enter a date in the past
errors-not-a-choice = Choose one from the list
errors-not-ticked = Check the box to continue
errors-mistyped = There is a typing mistake in this code. Check it and try again
errors-wrong-code = This code is not correct. Check it and try again
errors-expired-code = This code has expired. Ask for a new one
errors-clock-off = The clock of your device seems to be wrong. Set its date and time to automatic, then enter a new code
errors-used-code = This code was already used. Wait for the next one, up to 30 seconds
errors-unfit-phone = We cannot send text messages to this number. Enter a mobile number from a country that we serve
errors-known-phone = This number is already one of your phones. Enter another one
errors-known-email = This address is already yours. Enter another one
errors-other-number = This is not the number of this phone. Type the whole number
errors-wrong-saved-code = This username and this recovery code do not belong together. Check both
errors-wrong-answers = At least one of these answers is not right. Check all of them
errors-wrong-password = This is not your current password. Check it and try again

## Why a request is not accepted

errors-invitation-unusable = This invitation cannot be used. It may have been used or cancelled, its time may be over, or the code may not be the right one. Compare it with the code you received, or ask the person who invited you for a new invitation. You can also go on without it.
errors-link-unusable = This link cannot be used. It may have been used already, its time may be over, or a part of it may be missing. Open it again from the message, or contact us.
errors-step-up = To protect your account, show us again that it is you.
errors-wrong-credentials = The username or the password is not right. Check them and try again.
# $minutes (Number) - how long to wait
errors-locked = There were too many wrong answers. To protect the account, nothing is accepted for { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}. You can try again then.
# $hours (Number) - how long to wait
errors-locked-long = There were too many wrong answers. To protect the account, nothing is accepted for { $hours ->
    [one] one hour
   *[other] { $hours } hours
}. You can try again then.
errors-stopped = There were too many wrong answers in a row, and this way to sign in is closed. Contact us to open it again.
errors-notice-heading = Something to know
errors-unreachable = We cannot reach the service. Check your connection and try again. What you typed is still here.
errors-unavailable = The service is very busy or not well. Nothing was changed. Try again in a moment.
errors-last-administrator = Nothing was changed. At least one person must keep the right to manage users, without an end date. Give that right to somebody else first.
errors-partner-unavailable = This partner does not answer. Nothing was done. Try again in a few minutes.
errors-fault = Something went wrong on our side. Nothing was changed. Try again in a moment.
errors-stale = Something changed in another tab or window. Check this page, then try again.
errors-signed-out = You were signed out. Sign in again to continue.
errors-forbidden = We could not confirm that this came from you. Load the page again and retry.
# $seconds (Number) - how long to wait
errors-too-many-soon = That was too many requests. Wait { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}, then try again.
# $minutes (Number) - how long to wait
errors-too-many = That was too many tries. Wait { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}, then try again.
