## A forgotten password

recover-password-heading = Forgot your password?
recover-password-lead = Enter your username. We email you a link to set a new password, at the address you confirmed.
recover-password-username = Username
recover-password-send = Email me a link to set a new password
recover-password-other = No email address, or no username?
recover-password-saved-code = Use your saved recovery code
recover-password-forgot-username = I forgot my username

## A forgotten name, or a forgotten way to sign in

recover-username-heading = Forgot your username?
recover-username-lead = Enter the email address you confirmed. If an account has it, we send your username there.
recover-method-heading = Which way to sign in did I use?
recover-method-lead = Enter the email address you confirmed. We send you how you sign in, and since when.
recover-email = Email address
recover-email-hint = For example, name@example.ca
recover-email-send = Send me a message
recover-email-contact = No confirmed email address? <contact>Contact us</contact>.

## On its way

recover-sent-heading = Check your email
recover-sent-lead = If what you entered belongs to an account with a confirmed email address, a message is on its way there.
recover-sent-why = To protect people’s privacy, we say the same to everybody.
recover-sent-nothing = Nothing came after a few minutes?
recover-sent-spam = Look among the unwanted messages.
recover-sent-spelling = Check the spelling, and ask again. After three messages in an hour, wait an hour.
recover-sent-no-address = We never write to an address that you did not confirm. If you gave none, use your saved recovery code.
recover-sent-contact = None of this helps? <contact>Contact us</contact>.

## The link

recover-link-heading = Set a new password
recover-link-lead = You opened the link that we sent you. Press the button to go on: the link then stops working.
recover-link-missing = A part of the link is missing. Open it again from the message we sent you, or ask for another one.
recover-link-help = We ask you to press a button because some programs open the links in messages to check them.

## The saved recovery code

recover-saved-code-heading = Use your saved recovery code
recover-saved-code-lead = You got this code when you registered without an email address, to keep in a safe place.
recover-saved-code-label = Saved recovery code
recover-saved-code-hint = 16 letters and digits. Dashes, spaces and capital letters do not matter.
recover-saved-code-lost = You no longer have it? <contact>Contact us</contact>.

## The answers

recover-answers-heading = Answer your recovery questions
recover-answers-lead = Answer as you did when you registered. Capital letters and extra spaces do not matter.
# $hint - what the person wrote to remember it by
recover-answers-hint = Your hint: { $hint }
recover-answers-help = After five wrong tries, this way is closed for a day.

## The next saved code

recover-next-saved-code-heading = Save your new recovery code
recover-next-saved-code-lead = The code you used will stop working. Keep this one in a safe place, away from your device.

## The new password

recover-new-password-heading = Choose a new password
recover-new-password-lead = Afterwards, every device is signed out, and you sign in with the new password.
recover-new-password-help = With two-step verification, you still need a security code to sign in.
recover-done-heading = Your password is changed
recover-done-lead = Every device was signed out. Sign in with your new password.
recover-done-told = We told you so at every confirmed address and on every phone.

## Every second step is lost

recover-lost-phone-heading = No way left to get a code?
recover-lost-phone-lead = If you have no phone, app or recovery code left, we can remove all those of your account, and you set up new ones. As somebody else could ask for this, it takes 24 hours.
recover-lost-phone-told = We tell you at once, at every address and on every phone.
recover-lost-phone-stopped = To stop it, open the link in our email, or sign in with a security code or a recovery code. Nothing is then removed.
recover-lost-phone-after = After 24 hours, you have seven days to come back, prove the same again, and set up new ones.
# $email - the address, most of it hidden
recover-lost-phone-send = For this, we send a code to { $email }.
recover-lost-phone-send-action = Email me a code
recover-lost-phone-saved-code = For this, enter the recovery code you got when you registered. It is not one of your ten codes for signing in.
recover-lost-phone-contact = This cannot be done here for your account: it takes a confirmed email address or a saved recovery code, and a password that was not reset since your last sign-in. <contact>Contact us</contact>, and we will help you back in.
recover-lost-phone-waiting = The 24 hours have begun
# $time - a day and a time
recover-lost-phone-waiting-text = Nothing is removed by itself. Come back after { $time }, within seven days. Sign in with your password, then choose “Try another way” and “No way left to get a code?”.
recover-lost-phone-due = The 24 hours are over. Prove once more that it is you: all your phones, apps and recovery codes then go, and you set up new ones right away.
recover-lost-phone-code-heading = Enter the code we emailed
recover-lost-phone-code-lead = We sent a 6-digit code to your confirmed address. The 24 hours begin when you enter it.
recover-lost-phone-code-help = Nothing came? Look among the unwanted messages. It can take a few minutes.
