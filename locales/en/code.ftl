## A code that was sent: the same on every page that asks for one

code-confirmation = Confirmation code
code-security = Security code
code-hint = 6 digits.
# $time - minutes and seconds, such as 14:05
code-left = This code works for another { $time }.
code-over = This code has run out. Ask for a new one.
code-resend = Send a new code
# $seconds (Number) - how long to wait
code-wait = You can ask for a new code in { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}.
code-sent = We sent a new code. The one before no longer works.
code-text-help = Nothing came? Check that your phone has a signal. A text message can take a few minutes.
